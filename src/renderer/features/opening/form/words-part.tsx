import { useIntl } from 'react-intl'
import { TEXT_LIMIT } from '../../../../domain/ticket/decide/conversation.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening, want } from '../opening-store.ts'
import { attachToOpening } from './attaching.ts'
import { faultWords } from './fault-words.ts'
import css from '../opening.module.css'

/** The client's own words, or the conversation as it was copied out of the chat: whole and unchanged (WM-03). */
export function WordsPart() {
  const say = sayIn(useIntl())
  const text = useOpening((state) => state.draft.text)
  const fault = useOpening((state) => state.faults.text)
  const paste = async () => {
    const copied = await clipboardText()
    if (copied === null) announce(say('opening.text.pasteHere'))
    else if (!tooLong(copied)) changeOpening({ text: joined(useOpening.getState().draft.text, copied) })
    want('text')
  }
  /** Longer than words may be, it becomes a file, whole; what is there already stays. */
  const tooLong = (copied: string): boolean => {
    if (copied.length + text.length <= TEXT_LIMIT) return false
    attachToOpening(say, [new File([copied], say('opening.text.file'), { type: 'text/plain' })])
    announce(say('opening.text.tooLong'))
    return true
  }
  return (
    <div className={css.words} data-field="text">
      <span className={css.paste}>
        <Button look="quiet" size="s" icon="chat" onPress={() => void paste()}>
          {say('opening.text.paste')}
        </Button>
      </span>
      <TextField
        required
        steady
        rows={11}
        label={say('opening.text')}
        placeholder={say('opening.text.placeholder')}
        value={text}
        onChange={(next) => changeOpening({ text: next })}
        onPaste={(event) => {
          if (tooLong(event.clipboardData.getData('text/plain'))) event.preventDefault()
        }}
        error={faultWords(say, fault)}
      />
    </div>
  )
}

/** What was copied; null where the browser does not give it, and then the keyboard does. */
async function clipboardText(): Promise<string | null> {
  try {
    const text = await navigator.clipboard.readText()
    return text === '' ? null : text
  } catch {
    return null
  }
}

const joined = (before: string, pasted: string): string =>
  before.trim() === '' ? pasted : `${before.trimEnd()}\n\n${pasted}`
