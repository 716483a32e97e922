import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { macroWords } from './macro-words.ts'
import type { Entry } from './texts-store.ts'
import css from './texts.module.css'

/** A text for who may read it only. */
export function TextShown({ entry, profile }: { entry: Entry; profile: ProfileView }) {
  const say = sayIn(useIntl())
  return (
    <div className={css.editor}>
      <h3 className={css.name}>{entry.name}</h3>
      {entry.text !== '' && <p className={css.shown}>{entry.text}</p>}
      {'owner' in entry && <p className={css.hint}>{macroWords(say, entry, profile)}</p>}
    </div>
  )
}
