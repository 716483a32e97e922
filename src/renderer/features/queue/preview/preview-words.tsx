import { useIntl } from 'react-intl'
import type { WordView } from '../../../../contract/views/ticket-preview.ts'
import { instantWords } from '../../../../i18n/instant.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { useNow } from '../../../ui/time/use-now.ts'
import css from './preview.module.css'

const ICONS: Readonly<Record<WordView['kind'], IconName>> = { message: 'mail', reply: 'reply', note: 'note' }

/** The last words of client and team, the newest first. */
export function PreviewWords({ words }: { words: readonly WordView[] }) {
  const say = sayIn(useIntl())
  return (
    <section className={css.part} aria-label={say('preview.words')}>
      <h3 className={css.title}>{say('preview.words')}</h3>
      {words.length === 0 && <p className={css.none}>{say('preview.words.none')}</p>}
      <ol className={css.words}>
        {words.map((word) => (
          <Word key={word.id} word={word} />
        ))}
      </ol>
    </section>
  )
}

function Word({ word }: { word: WordView }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const when = instantWords(intl, word.at, useNow())
  return (
    <li className={css.word} data-kind={word.kind}>
      <p className={css.who}>
        <Icon name={ICONS[word.kind]} size={0.8125} />
        <bdi className={css.author}>{word.author || say(`preview.kind.${word.kind}`)}</bdi>
        <span className={css.kind}>
          {say(`preview.kind.${word.kind}`)}
          {word.state === 'queued' && ` · ${say('queue.inOutbox')}`}
        </span>
        <span className={css.when}>{when}</span>
      </p>
      <p className={css.text}>
        {word.text === null ? (
          <em>{say('preview.removed')}</em>
        ) : (
          <bdi>{word.text || say('preview.noText')}</bdi>
        )}
      </p>
    </li>
  )
}
