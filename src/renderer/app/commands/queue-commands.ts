import { ask } from '../../features/queue/filter/ask-store.ts'
import { changeSettings, useSettings } from '../../features/settings/settings-store.ts'
import type { Command } from './command.ts'

/** What is done to the list itself. */
export const QUEUE_COMMANDS: readonly Command[] = [
  {
    id: 'filter',
    label: 'command.filter',
    icon: 'filter',
    key: 'f',
    acts: 'list',
    group: 'window',
    runs: { queue: () => ask('filter') },
  },
  {
    id: 'preview',
    label: 'command.preview',
    icon: 'panel',
    key: 'p',
    acts: 'list',
    group: 'window',
    runs: { queue: () => showPreview(useSettings.getState().settings?.queuePreview !== true) },
  },
  {
    id: 'saveView',
    label: 'command.saveView',
    icon: 'queue',
    key: null,
    acts: 'shown',
    group: 'window',
    runs: { queue: () => ask('saveView') },
  },
]

/** Shows or closes the ticket beside the list, here and in every later window. */
export const showPreview = (queuePreview: boolean): void => void changeSettings({ queuePreview })
