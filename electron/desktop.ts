import { app } from 'electron'
import { sayRefusal } from './cli/say.ts'
import type { WindowParts } from './ipc/window-parts.ts'
import { keepConsole } from './keep-console.ts'
import { openWorkspace } from './open-workspace.ts'
import type { Beginning } from './platform/begin.ts'
import { windowPartsOf } from './window-parts.ts'

/** Once what is being answered was answered. */
function restart(): void {
  setTimeout(() => {
    app.relaunch()
    app.quit()
  }, 100)
}

/** Opens the workspace of the folder and keeps it; what a window is given comes from it. */
export function openDesk({ folder, agent, samples }: Beginning): WindowParts {
  const opened = openWorkspace(folder, agent, restart)
  if (!opened.ok) throw new Error(sayRefusal(opened.refusal))
  const workspace = opened.value
  const stop = keepConsole(workspace, { samples })
  app.on('will-quit', () => {
    stop()
    workspace.close()
  })
  return windowPartsOf(workspace.console)
}
