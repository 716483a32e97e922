import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { fieldsIn, type TextFault } from '../../../../domain/profile/texts.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { MacroActs } from './macro-acts.tsx'
import { problemWords } from './problem-words.ts'
import type { Entry } from './texts-store.ts'
import { Variables } from './variables.tsx'
import css from './texts.module.css'

interface TextEditorProps {
  readonly entry: Entry
  readonly profile: ProfileView
  readonly faults: readonly TextFault[]
  readonly onChange: (entry: Entry) => void
  readonly onRemove: () => void
}

/** Name, text and what else a template or a macro says; what is wrong stands at its field. */
export function TextEditor({ entry, profile, faults, onChange, onRemove }: TextEditorProps) {
  const say = sayIn(useIntl())
  const errorAt = (field: TextFault['field']): string | null => {
    const fault = faults.find((each) => each.field === field)
    return fault === undefined ? null : problemWords(say, fault)
  }
  const isMacro = 'owner' in entry
  const write = (text: string) => onChange({ ...entry, text, requires: fieldsIn(text, entry.requires) })
  const unknown = faults.find(({ problem }) => problem === 'variableUnknown')?.value
  return (
    <div className={css.editor}>
      <TextField
        label={say('texts.name')}
        value={entry.name}
        error={errorAt('name')}
        required
        first={entry.name === ''}
        onChange={(name) => onChange({ ...entry, name })}
      />
      <Variables text={entry.text} onText={write} fields={entry.requires}>
        <TextField
          label={say(isMacro ? 'texts.body.macro' : 'texts.body')}
          value={entry.text}
          error={errorAt('text')}
          rows={9}
          {...(isMacro ? { hint: say('texts.body.macro.hint') } : {})}
          onChange={write}
        />
        {unknown !== undefined && unknown.trim() !== '' && (
          <Button size="s" onPress={() => onChange({ ...entry, requires: [...entry.requires, unknown] })}>
            {say('texts.makeField', { variable: unknown })}
          </Button>
        )}
      </Variables>
      {isMacro ? (
        <MacroActs macro={entry} profile={profile} error={errorAt('status')} onChange={onChange} />
      ) : (
        <Checkbox
          checked={entry.confidential}
          onChange={(confidential) => onChange({ ...entry, confidential })}
        >
          {say('texts.confidential')}
        </Checkbox>
      )}
      <div>
        <Button look="quiet" size="s" icon="close" onPress={onRemove}>
          {say('texts.remove')}
        </Button>
      </div>
    </div>
  )
}
