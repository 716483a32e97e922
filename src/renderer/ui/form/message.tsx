import { FieldError, Text } from 'react-aria-components'
import css from './form.module.css'

/** Below a field: why it is refused, or else its hint. Stands inside the field that it speaks of. */
export function Message({ error, hint }: { error: string | null | undefined; hint: string | undefined }) {
  if (error != null)
    return (
      <FieldError className={css.error}>
        <span role="alert">{error}</span>
      </FieldError>
    )
  if (hint === undefined) return null
  return (
    <Text slot="description" className={css.hint}>
      {hint}
    </Text>
  )
}
