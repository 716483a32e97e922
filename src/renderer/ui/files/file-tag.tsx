import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import css from './files.module.css'

interface FileTagProps {
  readonly name: string
  /** Its size, or how far it has come. */
  readonly detail: string
  readonly state?: 'here' | 'coming' | 'failed'
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** A file that goes with what is being written. */
export function FileTag({ name, detail, state = 'here', removeLabel, onRemove }: FileTagProps) {
  return (
    <span className={css.file} data-state={state}>
      <Icon name="clip" size={0.75} />
      <bdi className={css.name} data-hint={name}>
        {name}
      </bdi>
      <span className={css.detail} role={state === 'here' ? undefined : 'status'}>
        {detail}
      </span>
      <Button look="quiet" size="s" icon="close" label={removeLabel} onPress={onRemove} />
    </span>
  )
}
