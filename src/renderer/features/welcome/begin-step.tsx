import { useIntl } from 'react-intl'
import type { StartView } from '../../../contract/views/start.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Choice } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type Answers, beginningOf, beginningsOf } from './answers.ts'
import { say as answer } from './welcome-store.ts'
import css from './welcome.module.css'

/** With what to begin, and how safe the disk is on which it will stand. */
export function BeginStep({ answers, view }: { answers: Answers; view: StartView }) {
  const say = sayIn(useIntl())
  const { diskEncryption: disk } = view
  const [offered, chosen] = [beginningsOf(answers), beginningOf(answers)]
  return (
    <>
      <Choice
        label={say('welcome.beginning')}
        value={chosen}
        options={offered.map((id) => ({ id, label: say(`welcome.beginning.${id}`) }))}
        onChange={(id) => answer({ beginning: offered.find((each) => each === id) ?? chosen })}
      />
      <p className={css.faint}>{say(`welcome.beginning.${chosen}.text`)}</p>
      <div className={css.disk} data-disk={disk}>
        <Icon name={disk === 'on' ? 'shield' : 'shieldOpen'} />
        <div>
          <p>{say(`welcome.disk.${disk}`)}</p>
          <p className={css.faint}>
            {say('welcome.folder')} <code className={css.folder}>{view.folder}</code>
          </p>
        </div>
      </div>
    </>
  )
}
