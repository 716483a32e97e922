import { type ReactNode, useRef } from 'react'
import { Button } from '../button.tsx'

interface AttachButtonProps {
  readonly label: string
  readonly onFiles: (files: readonly File[]) => void
  /** Words beside the mark; without them the label is for the ear and the hint. */
  readonly children?: ReactNode
}

/** Chooses files of this computer. */
export function AttachButton({ label, onFiles, children }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const press = () => input.current?.click()
  return (
    <>
      {children === undefined ? (
        <Button look="quiet" size="s" icon="clip" label={label} onPress={press} />
      ) : (
        <Button look="quiet" size="s" icon="clip" onPress={press}>
          {children}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}
