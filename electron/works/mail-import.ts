import type { ProfileId } from '../../src/domain/value/id.ts'
import { accept, refuse, type Result } from '../../src/domain/value/result.ts'
import type { MailImport, WorkInput } from '../../src/contract/works.ts'
import { me } from '../calls/me.ts'
import type { Console } from '../console.ts'
import { importMail } from '../import/import-mail.ts'
import type { Watch } from '../ipc/work.ts'

const REASONS = 1000

/** Mail that the window brought ▸ facts. Refusal: `profileNotFound`. */
export async function mailImport(
  console: Console,
  { input, watch }: { readonly input: WorkInput<'mail.import'>; readonly watch: Watch },
): Promise<Result<MailImport>> {
  const { uploads } = console.host
  const profile = input.profile as ProfileId | null
  if (profile && !console.ports.store.currentProfile(profile))
    return refuse({ kind: 'profileNotFound', profile })
  try {
    const { refused, ...counts } = await importMail(console.ports, {
      files: input.files.map(({ upload, name }) => ({ path: uploads.path(upload), name })),
      profile,
      deviceCode: me(console).deviceCode,
      authServers: [],
      signal: watch.signal,
      onProgress: ({ opened, appended, known, refused: left }) =>
        watch.onProgress(opened + appended + known + left.length),
    })
    const reasons = refused.slice(0, REASONS)
    return accept({ ...counts, refused: refused.length, reasons, cancelled: watch.signal.aborted })
  } finally {
    for (const { upload } of input.files) uploads.discard(upload)
  }
}
