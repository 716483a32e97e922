import { create } from 'zustand'
import type { MailImport } from '../../../contract/works.ts'
import type { Failure } from '../../../i18n/failure.ts'
import { upload, work } from '../../bridge/work.ts'

/** How far an import is. `sending`: files on their way; `reading`: messages that became facts. */
export type Progress =
  | { readonly stage: 'choosing' }
  | { readonly stage: 'sending'; readonly done: number; readonly all: number }
  | { readonly stage: 'reading'; readonly done: number }
  | { readonly stage: 'done'; readonly result: MailImport }

interface ImportState {
  readonly files: readonly File[]
  /** Chosen with the others, and no mail by their name. */
  readonly strange: readonly string[]
  readonly profile: string | null
  readonly progress: Progress
  readonly failure: Failure | null
}

const FRESH: ImportState = {
  files: [],
  strange: [],
  profile: null,
  progress: { stage: 'choosing' },
  failure: null,
}

export const useImport = create<ImportState>(() => FRESH)

let stop = new AbortController()

/** A new import; of one that runs it is told how far it is. */
export function freshImport(profile: string | null): void {
  const { stage } = useImport.getState().progress
  if (stage === 'choosing' || stage === 'done') useImport.setState({ ...FRESH, profile })
}

const MAIL = /\.(eml|mbox)$/i
const keyOf = (file: File): string =>
  `${file.webkitRelativePath || file.name}/${file.size}/${file.lastModified}`

/** Adds files once each; those that do not name themselves mail are told and left out. */
export function addFiles(chosen: readonly File[]): void {
  const { files, strange } = useImport.getState()
  const known = new Set(files.map(keyOf))
  const mail = chosen.filter((file) => MAIL.test(file.name) || file.type === 'message/rfc822')
  const others = chosen.filter((file) => !mail.includes(file)).map(({ name }) => name)
  useImport.setState({
    files: [...files, ...mail.filter((file) => !known.has(keyOf(file)))],
    strange: [...new Set([...strange, ...others])],
    failure: null,
  })
}

export const chooseProfile = (profile: string | null): void => useImport.setState({ profile })

export const forgetFiles = (): void => useImport.setState({ files: [], strange: [], failure: null })

export const cancelImport = (): void => stop.abort()

/** Brings the files and has them read. What was read before it was stopped stays. */
export async function startImport(): Promise<void> {
  const { files, profile } = useImport.getState()
  stop = new AbortController()
  const { signal } = stop
  const brought: { upload: string; name: string }[] = []
  for (const [done, file] of files.entries()) {
    useImport.setState({ progress: { stage: 'sending', done, all: files.length }, failure: null })
    const answer = await upload(file, signal)
    if (!answer.ok) return back(answer)
    brought.push({ upload: answer.value.id, name: file.name })
  }
  useImport.setState({ progress: { stage: 'reading', done: 0 } })
  const onProgress = (done: number) => useImport.setState({ progress: { stage: 'reading', done } })
  const answer = await work('mail.import', { files: brought, profile }, { signal, onProgress })
  if (!answer.ok) return back(answer)
  useImport.setState({ progress: { stage: 'done', result: answer.value } })
}

/** From what became of them to the files, still chosen: those left out may be another team's. */
export const toFiles = (): void => useImport.setState({ progress: { stage: 'choosing' } })

/** The files stay chosen: who mends the cause goes on from there. */
const back = (failure: Failure): void => useImport.setState({ progress: { stage: 'choosing' }, failure })
