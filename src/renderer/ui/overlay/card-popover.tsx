import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import css from './card-popover.module.css'
import float from './float.module.css'

/** The page inside has the name: a second one around it would stand outside every landmark. */
const UNNAMED = ''

interface CardPopoverProps {
  readonly label: string
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What it stands at; pressed, it opens. */
  readonly button: ReactNode
  readonly children: ReactNode
}

/** A small page beside a button. */
export function CardPopover({ label, open, onOpenChange, button, children }: CardPopoverProps) {
  return (
    <DialogTrigger isOpen={open} onOpenChange={onOpenChange}>
      {button}
      <Popover
        className={`${float.float} ${css.float}`}
        aria-labelledby={UNNAMED}
        placement="right bottom"
        offset={6}
      >
        <Dialog className={css.card} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
