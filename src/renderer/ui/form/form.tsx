import type { ReactNode } from 'react'

interface FormProps {
  readonly className: string | undefined
  /** What Enter in one of its fields does. */
  readonly label: string
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** Fields that Enter sends together; the button that shows it stands elsewhere, as in a dialog. */
export function Form({ className, label, onSubmit, children }: FormProps) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        // A dialog is a child of the form that opened it, as far as React is concerned.
        event.stopPropagation()
        onSubmit()
      }}
    >
      {children}
      <input type="submit" value={label} hidden />
    </form>
  )
}
