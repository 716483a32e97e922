import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../i18n/intl.ts'
import { TextField } from '../../ui/form/text-field.tsx'
import type { Answers } from './answers.ts'
import { say as answer, useWelcome } from './welcome-store.ts'
import css from './welcome.module.css'

/** Language, the agent's name, the workspace's name. */
export function WhoStep({ answers, language }: { answers: Answers; language: ReactNode }) {
  const say = sayIn(useIntl())
  const { missing } = useWelcome()
  return (
    <>
      <div className={css.language}>
        <span className={css.label} aria-hidden="true">
          {say('welcome.language')}
        </span>
        {language}
      </div>
      <TextField
        label={say('welcome.agentName')}
        hint={say('welcome.agentName.hint')}
        value={answers.agentName}
        error={missing.includes('agentName') ? say('welcome.agentName.missing') : null}
        maxLength={120}
        onChange={(agentName) => answer({ agentName })}
      />
      <TextField
        label={say('welcome.workspaceName')}
        hint={say('welcome.workspaceName.hint')}
        value={answers.workspaceName}
        error={missing.includes('workspaceName') ? say('welcome.workspaceName.missing') : null}
        maxLength={120}
        onChange={(workspaceName) => answer({ workspaceName })}
      />
    </>
  )
}
