import type { ReactNode } from 'react'
import css from './icon.module.css'

/** Our own small set, drawn on a 16-unit square with a 1.5 stroke. */
const SHAPES = {
  queue: <path d="M2.5 4h11M2.5 8h11M2.5 12h6.5" />,
  mine: (
    <>
      <circle cx="8" cy="5.25" r="2.5" />
      <path d="M3 13.25c.5-2.6 2.4-4 5-4s4.5 1.4 5 4" />
    </>
  ),
  resolved: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.5 8.25 1.75 1.75 3.25-3.75" />
    </>
  ),
  closed: <path d="M2.5 5.25h11M3.5 5.25v7.25h9V5.25M2.5 2.75h11v2.5h-11zM6.5 8.25h3" />,
  back: <path d="M9.75 3.5 5.25 8l4.5 4.5" />,
  down: <path d="m4.5 6.25 3.5 3.5 3.5-3.5" />,
  right: <path d="m6.25 4.5 3.5 3.5-3.5 3.5" />,
  check: <path d="m3.25 8.5 3 3 6.5-7" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />,
  copy: <path d="M6 6h7.25v7.25H6zM10 3.5V2.75H2.75V10H3.5" />,
  clip: (
    <path d="m13 7.25-5.25 5.25a3 3 0 0 1-4.25-4.25l5.5-5.5a2 2 0 0 1 2.83 2.83L6.5 10.9a1 1 0 0 1-1.4-1.4l4.65-4.65" />
  ),
  reply: <path d="M6.25 3.5 2.5 7.25 6.25 11M2.75 7.25h6.5a4.25 4.25 0 0 1 4.25 4.25v1" />,
  forward: <path d="M9.75 3.5 13.5 7.25 9.75 11M13.25 7.25h-6.5a4.25 4.25 0 0 0-4.25 4.25v1" />,
  template: <path d="M3 2.75h10v10.5H3zM5.5 5.75h5M5.5 8.25h5M5.5 10.75h2.5" />,
  bell: <path d="M4 11V7.25a4 4 0 0 1 8 0V11l1.25 1.25H2.75zM6.75 13.75h2.5" />,
  block: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m4 4 8 8" />
    </>
  ),
  sign: (
    <path d="M2.5 12.75h11M3.25 9.5c2.5-1 5-6.75 3.75-6.75S5 9 6.5 9s2-2.5 2.75-2.5.25 2 1.25 2 1.25-.75 2.25-.75" />
  ),
  note: <path d="M3 2.75h10v7l-3.25 3.5H3zM13 9.5H9.5v3.75M5.5 5.75h5M5.5 8.25h2.5" />,
  restart: <path d="M12.75 8a4.75 4.75 0 1 1-1.5-3.45M11.75 2v2.75H9" />,
  mail: <path d="M2.25 3.75h11.5v8.5H2.25zM2.5 4.25 8 8.75l5.5-4.5" />,
  chat: <path d="M2.5 3h11v8H7.25L4.25 13.5V11H2.5z" />,
  phone: (
    <path d="M3.25 2.75h2.5l1.25 3-1.6 1.2a8 8 0 0 0 3.65 3.65l1.2-1.6 3 1.25v2.5c-5.75 1-11-4.25-10-10z" />
  ),
  portal: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M2.5 8h11M8 2.25c-3.5 3.5-3.5 8 0 11.5M8 2.25c3.5 3.5 3.5 8 0 11.5" />
    </>
  ),
  shield: <path d="M8 2.25 3 4v4c0 3 2 5 5 6 3-1 5-3 5-6V4zM5.75 8l1.65 1.65L10.5 6.25" />,
  shieldOpen: <path d="M8 2.25 3 4v4c0 3 2 5 5 6 3-1 5-3 5-6V4zM8 5.5v3M8 10.75h.01" />,
  outbox: <path d="M2.5 9.5v3.75h11V9.5M8 10V2.75M5 5.5l3-3 3 3" />,
  keyboard: <path d="M1.75 4.25h12.5v7.5H1.75zM4.25 7h.01M6.75 7h.01M9.25 7h.01M11.75 7h.01M5.25 9.5h5.5" />,
  alert: <path d="M8 2.5 14.25 13.25H1.75zM8 6.5v3M8 11.25h.01" />,
  filter: <path d="M2.5 4.25h11M4.75 8h6.5M6.75 11.75h2.5" />,
  dot: <circle cx="8" cy="8" r="1.75" fill="currentColor" stroke="none" />,
  download: <path d="M8 2.75v7.5M5 7.5l3 3 3-3M2.75 12v1.25h10.5V12" />,
  folder: <path d="M2.25 3.25h4l1.5 2h6v7.5H2.25z" />,
  print: <path d="M4.75 6V2.75h6.5V6M4.75 11h-2.5V6h11.5v5h-2.5M4.75 9.25h6.5v4h-6.5z" />,
  document: <path d="M3.75 2.25h5.5l3 3v8.5h-8.5zM9 2.5v3h3M5.75 8.25h4.5M5.75 10.75h4.5" />,
  status: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75a3.25 3.25 0 0 1 0 6.5z" fill="currentColor" />
    </>
  ),
  severity: <path d="M3.5 12.5v-2M8 12.5v-5M12.5 12.5v-9" strokeWidth="2" />,
  move: <path d="M2.5 8h10.5M9.25 4.25 13 8l-3.75 3.75" />,
  type: <path d="M2.75 8.25v-5.5h5.5l5 5-5.5 5.5zM5.5 5.5h.01" />,
  undo: <path d="M5.5 3.25 2.75 6 5.5 8.75M3 6h6.25a4 4 0 0 1 0 8H6.5" />,
  settings: <path d="M2.5 5h6m4 0h1M2.5 11h1m4 0h6M10.5 3.25v3.5M5.5 9.25v3.5" />,
  pencil: <path d="m3 13 .6-2.9 7.3-7.3 2.3 2.3-7.3 7.3zM9.5 4.2l2.3 2.3" />,
  plus: <path d="M8 3.25v9.5M3.25 8h9.5" />,
  minus: <path d="M3.25 8h9.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" />
    </>
  ),
  clients: (
    <path d="M3 13.25v-10h6v10M9 6.5h4v6.75M1.75 13.25h12.5M5.25 5.75h1.5M5.25 8.25h1.5M5.25 10.75h1.5" />
  ),
  panel: <path d="M2.25 3.25h11.5v9.5H2.25zM9.75 3.25v9.5" />,
  gauge: <path d="M3 12.5V10M6.3 12.5V8M9.6 12.5V5.75M13 12.5v-9" />,
  sector: (
    <path d="M2.5 3h4.25v4.25H2.5zM9.25 3h4.25v4.25H9.25zM2.5 9.75h4.25V13H2.5zM9.25 9.75h4.25V13H9.25z" />
  ),
  team: <path d="M2.75 13.25V4.5L8 2.5l5.25 2v8.75M6.25 13.25v-3h3.5v3M5.5 6.5h.01M8 6.5h.01M10.5 6.5h.01" />,
  sun: <circle cx="8" cy="8" r="3" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

/** Decorative: the words beside it or the button's name say what it means. */
export function Icon({ name, size = 1 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className={css.icon}
      viewBox="0 0 16 16"
      style={{ width: `${size}rem`, height: `${size}rem` }}
    >
      {SHAPES[name]}
    </svg>
  )
}
