import { useIntl } from 'react-intl'
import { sayIn } from '../../../i18n/intl.ts'
import { Press } from '../../ui/press.tsx'
import { OPERATORS } from './completion.ts'
import css from './search-teach.module.css'

const EXAMPLES = ['search.example.1', 'search.example.2', 'search.example.3'] as const

/** Nothing typed yet: what can be typed. */
export function SearchTeach({ onChoose }: { onChoose: (phrase: string) => void }) {
  const say = sayIn(useIntl())
  return (
    <div className={css.teach}>
      <h2 className={css.teachTitle}>{say('search.teach.title')}</h2>
      <p className={css.teachText}>{say('search.teach.text')}</p>
      <h3 className={css.teachHead}>{say('search.teach.operators')}</h3>
      <ul className={css.operators}>
        {OPERATORS.map((operator) => {
          const word = `${say(`search.operator.${operator}`)}:`
          return (
            <li key={operator} className={css.operator}>
              <Press className={css.word} onPress={() => onChoose(word)}>
                {word}
              </Press>
              <span className={css.about}>{say(`search.about.${operator}`)}</span>
            </li>
          )
        })}
      </ul>
      <h3 className={css.teachHead}>{say('search.teach.examples')}</h3>
      <ul className={css.examples}>
        {EXAMPLES.map((id) => (
          <li key={id}>
            <Press className={css.word} onPress={() => onChoose(say(id))}>
              {say(id)}
            </Press>
          </li>
        ))}
      </ul>
      <p className={css.about}>{say('search.teach.quotes')}</p>
    </div>
  )
}
