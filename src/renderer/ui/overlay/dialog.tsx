import { type ReactNode, useEffect, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import css from './dialog.module.css'
import { giveFocusBack } from './focus-back.ts'

interface DialogProps {
  readonly title: string
  readonly text?: string
  readonly alert?: boolean
  /** Something is written in it: a press outside does not close it. */
  readonly form?: boolean
  /** Two columns find room in it. */
  readonly wide?: boolean
  readonly children?: ReactNode
  readonly actions: ReactNode
  readonly onClose: () => void
}

/** Open for as long as it is rendered; Escape closes it, and a press outside where nothing is written. */
export function Dialog({
  title,
  text,
  alert = false,
  form = false,
  wide = false,
  children,
  actions,
  onClose,
}: DialogProps) {
  useFocusBack()
  return (
    <ModalOverlay
      className={css.overlay}
      isOpen
      isDismissable={!form}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`${css.modal} ${wide ? css.wide : ''}`}>
        <AriaDialog className={css.dialog} role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className={css.title}>
            {title}
          </Heading>
          {text !== undefined && <p className={css.text}>{text}</p>}
          {children}
          <div className={css.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The focus goes back to where it was, also where that was a field whose list of offers is gone by then. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => giveFocusBack(before), [before])
}
