import { type ReactNode, useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { failureWords } from '../../../i18n/failure.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { type Beginning, STEPS } from './answers.ts'
import { BeginStep } from './begin-step.tsx'
import { HoursStep } from './hours-step.tsx'
import { TeamsStep } from './teams-step.tsx'
import { begin, goBack, goOn, useWelcome, watchStart } from './welcome-store.ts'
import { WhoStep } from './who-step.tsx'
import css from './welcome.module.css'

interface WelcomeProps {
  /** The choice of language, which is a setting. */
  readonly language: ReactNode
  readonly onBegun: (beginning: Beginning) => void
}

/** The first run, in four steps. */
export function Welcome({ language, onBegun }: WelcomeProps) {
  const say = sayIn(useIntl())
  const { view, answers, step, failure, busy } = useWelcome()
  const ready = view !== null
  const card = useRef<HTMLFormElement>(null)
  useEffect(watchStart, [])
  // The next step begins at its first field, not at the button that led to it.
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('input')?.focus()
  }, [step, ready])
  const refusals = useWelcome((state) => state.refusals)
  useEffect(() => {
    if (refusals > 0) card.current?.querySelector<HTMLElement>(WANTING)?.focus()
  }, [refusals])
  const last = step === 'begin'
  const submit = async () => {
    if (!last) {
      goOn()
      return
    }
    const beginning = await begin()
    if (beginning !== null) onBegun(beginning)
  }
  if (view === null || answers === null) return <Waiting />
  const at = STEPS.indexOf(step)
  return (
    <main className={css.page}>
      <form
        ref={card}
        className={css.card}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Steps at={at} />
        <header className={css.head}>
          <h1 className={css.title}>{say(`welcome.${step}.title`)}</h1>
          <p className={css.text}>{say(`welcome.${step}.text`)}</p>
        </header>
        <div className={css.body}>
          {step === 'who' && <WhoStep answers={answers} language={language} />}
          {step === 'teams' && <TeamsStep answers={answers} view={view} />}
          {step === 'hours' && <HoursStep answers={answers} view={view} />}
          {step === 'begin' && <BeginStep answers={answers} view={view} />}
        </div>
        {failure !== null && <Notice tone="danger">{failureWords(say, failure)}</Notice>}
        <footer className={css.foot}>
          {at > 0 && (
            <Button look="quiet" onPress={goBack}>
              {say('welcome.back')}
            </Button>
          )}
          <span className={css.space} />
          <Button look="primary" submits disabled={busy}>
            {say(last ? (busy ? 'welcome.busy' : 'welcome.begin') : 'welcome.next')}
          </Button>
        </footer>
      </form>
    </main>
  )
}

/** The field that is wanting, or the first of its group. */
const WANTING = '[aria-invalid="true"], [data-wanting="true"] input'

function Waiting() {
  const say = sayIn(useIntl())
  return (
    <main className={css.page}>
      <h1 className={css.waiting}>
        <span role="status">{say('welcome.waiting')}</span>
      </h1>
    </main>
  )
}

function Steps({ at }: { at: number }) {
  const say = sayIn(useIntl())
  return (
    <div className={css.steps}>
      <Hidden>{say('welcome.step', { step: at + 1, steps: STEPS.length })}</Hidden>
      {STEPS.map((step, index) => (
        <span key={step} className={css.dot} data-done={index <= at} aria-hidden="true" />
      ))}
    </div>
  )
}
