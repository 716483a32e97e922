import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import css from './notice.module.css'

interface NoticeProps {
  readonly tone?: 'info' | 'warn' | 'danger'
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Something to know, said where it matters; a refusal or a fault is told at once to a screen reader. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon name="alert" />
      <div className={css.words}>
        {title !== undefined && <strong>{title}</strong>} {children}
      </div>
      {action}
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly text?: string
  /** 1 where nothing else names the screen. */
  readonly level?: 1 | 2
  readonly children?: ReactNode
}

/** An empty screen that teaches the next step. */
export function Empty({ title, text, level = 2, children }: EmptyProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={css.empty}>
      <Heading className={css.title}>{title}</Heading>
      {text !== undefined && <p className={css.text}>{text}</p>}
      {children}
    </div>
  )
}
