import { create } from 'zustand'
import type { ImportPreview } from '../../../../contract/views/client.ts'
import type { Failure } from '../../../../i18n/failure.ts'
import { work } from '../../../bridge/work.ts'
import { type FileFault, LARGEST_FILE, textFault, textOfTable } from './read-table.ts'

interface ImportState {
  readonly profile: string | null
  readonly stage: 'choose' | 'reading' | 'preview' | 'writing' | 'done'
  readonly name: string
  readonly text: string
  /** Of the text, for the profile; after `done` what became of its lines. */
  readonly preview: ImportPreview | null
  readonly fault: {
    readonly kind: FileFault | 'several'
    readonly name: string
    readonly size: number
  } | null
  readonly failure: Failure | null
  /** Lines written so far. */
  readonly done: number
  /** The last writing was stopped on request. */
  readonly stopped: boolean
}

const NOTHING = {
  stage: 'choose',
  name: '',
  text: '',
  preview: null,
  fault: null,
  failure: null,
  done: 0,
  stopped: false,
} as const

export const useImport = create<ImportState>(() => ({ profile: null, ...NOTHING }))

/** Back to choosing a file. */
export const startAgain = (): void => useImport.setState(NOTHING)

/** For which team; a text that is there already is looked at anew. */
export function chooseProfile(profile: string): void {
  const { text, stage } = useImport.getState()
  useImport.setState({ profile })
  if (stage === 'preview') void preview(text)
}

export async function takeFiles(files: readonly File[]): Promise<void> {
  const [file] = files
  if (file === undefined) return
  const refuse = (kind: FileFault | 'several') =>
    useImport.setState({ ...NOTHING, fault: { kind, name: file.name, size: file.size } })
  if (files.length > 1) return refuse('several')
  if (file.size > LARGEST_FILE) return refuse('large')
  useImport.setState({ ...NOTHING, stage: 'reading', name: file.name })
  // A folder can be dropped, and cannot be read.
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return refuse('binary')
  const read = textOfTable(new Uint8Array(bytes))
  if ('fault' in read) return refuse(read.fault)
  await preview(read.text)
}

/** Cells copied out of a spreadsheet, or the text of a file. */
export async function takeText(text: string, name: string): Promise<void> {
  const fault = textFault(text)
  if (fault !== null)
    return useImport.setState({ ...NOTHING, fault: { kind: fault.fault, name, size: text.length } })
  useImport.setState({ ...NOTHING, stage: 'reading', name })
  await preview(text)
}

/** Who chooses another team or file no longer waits for the one before. */
let looking = new AbortController()

async function preview(text: string): Promise<void> {
  const { profile } = useImport.getState()
  if (profile === null) return
  useImport.setState({ text, stage: 'reading', failure: null, fault: null })
  looking.abort()
  looking = new AbortController()
  const { signal } = looking
  const answer = await work('client.preview', { profile, text }, { signal, onProgress: () => undefined })
  if (signal.aborted) return
  const state = useImport.getState()
  if (state.stage !== 'reading' || state.text !== text || state.profile !== profile) return
  if (answer.ok) useImport.setState({ stage: 'preview', preview: answer.value })
  else useImport.setState({ stage: 'choose', failure: answer })
}

let stopping = new AbortController()

/** Ends the writing at its next batch; what is written stays. */
export const stopImport = (): void => stopping.abort()

/** Writes what the preview showed. */
export async function confirmImport(): Promise<void> {
  const { profile, text, stage } = useImport.getState()
  if (profile === null || stage !== 'preview') return
  stopping = new AbortController()
  useImport.setState({ stage: 'writing', done: 0, failure: null })
  const onProgress = (done: number) => useImport.setState({ done })
  const answer = await work('client.import', { profile, text }, { signal: stopping.signal, onProgress })
  if (answer.ok) return useImport.setState({ stage: 'done', preview: answer.value })
  const stopped = 'refusal' in answer && answer.refusal.kind === 'cancelled'
  useImport.setState(stopped ? { ...NOTHING, stopped } : { stage: 'preview', failure: answer })
}
