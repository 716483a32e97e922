import { useState } from 'react'
import { useIntl } from 'react-intl'
import { type Failure, failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { removeView } from './views-store.ts'

/** Longest name, as the contract takes it. */
const LONGEST = 60

interface NameDialogProps {
  readonly title: string
  readonly name: string
  readonly action: string
  /** Answers why the name was not taken, or null. */
  readonly onSave: (name: string) => Promise<Failure | null>
  readonly onClose: () => void
}

/** Asks for a view's name; what is refused stays typed, with the reason. */
export function NameDialog({ title, name, action, onSave, onClose }: NameDialogProps) {
  const say = sayIn(useIntl())
  const [typed, setTyped] = useState(name)
  const [error, setError] = useState<string | null>(null)
  const save = async () => {
    const wanted = typed.trim()
    if (wanted === '') return setError(say('views.name.missing'))
    const failure = await onSave(wanted)
    if (failure !== null) return setError(failureWords(say, failure))
    announce(say('views.saved', { name: wanted }))
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={() => void save()}>
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label={say('views.name')}
        placeholder={say('views.name.example')}
        value={typed}
        onChange={(next) => {
          setTyped(next)
          setError(null)
        }}
        error={error}
        first
        maxLength={LONGEST}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          void save()
        }}
      />
    </Dialog>
  )
}

interface RemoveDialogProps {
  readonly id: string
  readonly name: string
  readonly onGone: () => void
  readonly onClose: () => void
}

export function RemoveDialog({ id, name, onGone, onClose }: RemoveDialogProps) {
  const say = sayIn(useIntl())
  const remove = async () => {
    const failure = await removeView(id)
    onClose()
    announce(failure === null ? say('views.removed', { name }) : failureWords(say, failure))
    if (failure === null) onGone()
  }
  return (
    <Dialog
      alert
      title={say('views.remove.title', { name })}
      text={say('views.remove.text')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="danger" onPress={() => void remove()}>
            {say('views.remove')}
          </Button>
        </>
      }
    />
  )
}
