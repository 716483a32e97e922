import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../button.tsx'
import css from './viewer.module.css'

interface ViewerProps {
  readonly title: string
  /** What is known of it, beside the title. */
  readonly line: string
  readonly closeLabel: string
  readonly tools: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onKey?: (key: string) => boolean
}

/** Something looked at large, over the whole window; Escape closes it. `onKey` says whether it used the key. */
export function Viewer({ title, line, closeLabel, tools, children, onClose, onKey }: ViewerProps) {
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (onKey?.(event.key) === true) event.preventDefault()
  }
  return (
    <ModalOverlay className={css.overlay} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={css.modal}>
        <AriaDialog className={css.viewer}>
          <div className={css.inside} role="presentation" onKeyDown={pressed}>
            <header className={css.head}>
              <Heading slot="title" level={2} className={css.title}>
                <bdi>{title}</bdi>
              </Heading>
              <span className={css.line}>{line}</span>
              <div className={css.tools}>
                {tools}
                <Button look="quiet" icon="close" label={closeLabel} onPress={onClose} />
              </div>
            </header>
            {children}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
