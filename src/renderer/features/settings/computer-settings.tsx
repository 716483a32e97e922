import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ComputerChange, ComputerView } from '../../../contract/computer.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { type Say, sayIn } from '../../../i18n/intl.ts'
import { desktop, host } from '../../bridge/desktop.ts'
import { Switch } from '../../ui/form/switch.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import css from './settings.module.css'

const HABITS = ['startup', 'tray'] as const

/** How the program lives on this computer; what the system cannot do is not there. */
export function ComputerSettings() {
  const say = sayIn(useIntl())
  const [computer, setComputer] = useState<ComputerView | null>(null)
  useEffect(() => {
    void host('computer.read', {}).then((answer) => answer.ok && setComputer(answer.value))
  }, [])
  const turn = async (wanted: ComputerChange): Promise<void> => {
    const next = await change(say, wanted)
    if (next !== null) setComputer(next)
  }
  if (desktop === null) return <p className={css.text}>{say('settings.computer.elsewhere')}</p>
  if (computer === null) return null
  return HABITS.filter((habit) => computer[habit].supported).map((habit) => (
    <div key={habit} className={css.row}>
      <Switch
        text={say(`settings.computer.${habit}.text`)}
        on={computer[habit].on}
        onChange={(on) => void turn({ [habit]: on })}
      >
        {say(`settings.computer.${habit}`)}
      </Switch>
    </div>
  ))
}

/** The system may say no: then it stays as it was, and that is said. */
async function change(say: Say, wanted: ComputerChange): Promise<ComputerView | null> {
  const answer = await host('computer.change', wanted)
  if (!answer.ok) {
    announce(failureWords(say, answer))
    return null
  }
  const refused = HABITS.some(
    (habit) => wanted[habit] !== undefined && wanted[habit] !== answer.value[habit].on,
  )
  if (refused) announce(say('settings.computer.refused'))
  return answer.value
}
