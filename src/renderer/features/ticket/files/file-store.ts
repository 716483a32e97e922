import { create } from 'zustand'
import type { FileFinding } from '../../../../contract/views/file.ts'
import type { TimelineEntry } from '../../../../contract/views/timeline.ts'
import type { AttachmentView } from '../../../../contract/views/file.ts'
import { useTicket } from '../ticket-store.ts'

/** A file by where it stands. */
export interface FilePlace {
  readonly event: string
  readonly index: number
}

interface FileState {
  /** Looked at large. */
  readonly viewing: FilePlace | null
  /** About to be saved, with what there is to be said of it. */
  readonly warned: (FilePlace & FileFinding) | null
  /** What was saved by this window, by its place: the desktop knows where. */
  readonly saved: ReadonlyMap<string, string>
}

export const useFiles = create<FileState>(() => ({ viewing: null, warned: null, saved: new Map() }))

export const viewFile = (viewing: FilePlace | null): void => useFiles.setState({ viewing })
export const warnOf = (warned: FileState['warned']): void => useFiles.setState({ warned })

export const noteSaved = (place: FilePlace, id: string): void =>
  useFiles.setState(({ saved }) => ({ saved: new Map([...saved, [keyOf(place), id]]) }))

/** The name under which the desktop knows a file that was saved; undefined where it was not. */
export const useSaved = (place: FilePlace): string | undefined =>
  useFiles(({ saved }) => saved.get(keyOf(place)))

const keyOf = ({ event, index }: FilePlace): string => `${event}/${index}`

/** The file as the ticket shows it now; null once it was removed. */
export function useFile(place: FilePlace | null): AttachmentView | null {
  const entry = useTicket(({ ticket }) => ticket?.timeline.find(({ id }) => id === place?.event))
  return place === null || entry === undefined ? null : (filesOf(entry)[place.index] ?? null)
}

/** The files of an entry; none where its kind carries none, or its content was removed. */
export const filesOf = (entry: TimelineEntry): readonly AttachmentView[] =>
  'attachments' in entry && entry.body !== null ? entry.attachments : []
