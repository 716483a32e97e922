import { useRef, useState } from 'react'
import { Button } from '../button.tsx'
import css from './file-drop.module.css'

interface FileDropProps {
  readonly label: string
  readonly choose: string
  /** Words of the button that takes a whole folder; absent: files alone. */
  readonly folder?: string
  readonly accept: string
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to drop files on, with buttons that do the same. */
export function FileDrop({ label, choose, folder, accept, onFiles }: FileDropProps) {
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folders = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])])
    // The same file may be chosen again.
    input.value = ''
  }
  return (
    <div
      className={css.drop}
      data-over={over}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      <p>{label}</p>
      <div className={css.buttons}>
        <Button onPress={() => files.current?.click()}>{choose}</Button>
        {folder !== undefined && <Button onPress={() => folders.current?.click()}>{folder}</Button>}
      </div>
      <input
        ref={files}
        className={css.hidden}
        type="file"
        multiple
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        data-files=""
        onChange={(event) => take(event.currentTarget)}
      />
      {folder !== undefined && (
        <input
          ref={folders}
          className={css.hidden}
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          {...{ webkitdirectory: '' }}
          onChange={(event) => take(event.currentTarget)}
        />
      )}
    </div>
  )
}
