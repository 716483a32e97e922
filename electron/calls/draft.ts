import { accept } from '../../src/domain/value/result.ts'
import type { Console } from '../console.ts'
import { attachToDraft, readDraft, saveDraft } from '../local/drafts.ts'
import type { HandlersOf } from '../ipc/router.ts'

export const draftHandlers = ({
  host,
  tell,
}: Console): HandlersOf<'draft.read' | 'draft.save' | 'draft.attach'> => ({
  'draft.read': ({ ticket }) => accept(readDraft(host.local, ticket)),
  'draft.save': ({ ticket, draft }) => {
    saveDraft(host.local, ticket, draft)
    tell([`draft:${ticket}`])
    return accept(null)
  },
  'draft.attach': (attaching) => attachToDraft(host, attaching),
})
