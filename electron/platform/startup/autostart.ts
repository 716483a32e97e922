import { join } from 'node:path'
import type { StartCommand } from './start-command.ts'

/** Where desktops of Linux look for what starts with them. */
export const autostartPath = (env: Readonly<Record<string, string | undefined>>, home: string): string => {
  const own = env['XDG_CONFIG_HOME']
  return join(own === undefined || own === '' ? join(home, '.config') : own, 'autostart', 'plantao.desktop')
}

/** The entry as the freedesktop.org specification writes it. */
export const autostartEntry = ({ program, args }: StartCommand): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Plantão',
    `Exec=${[program, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** Whether an entry is in force: desktops switch one off by a line instead of removing it. */
export const isInForce = (entry: string): boolean =>
  !/^Hidden\s*=\s*true\s*$/m.test(entry) && !/^X-GNOME-Autostart-enabled\s*=\s*false\s*$/m.test(entry)

/**
 * An argument between quotes. It is escaped twice: as an argument, and again as the value of a key; `%` would begin
 * a field code.
 */
const quoted = (argument: string): string =>
  `"${argument.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%')
