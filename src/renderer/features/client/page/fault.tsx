import css from './page.module.css'

/** Why a choice was refused, below it. */
export function Fault({ words }: { words: string | null }) {
  if (words === null) return null
  return (
    <p role="alert" className={css.fault}>
      {words}
    </p>
  )
}
