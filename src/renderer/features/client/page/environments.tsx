import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { EnvironmentView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { EditText } from '../../../ui/form/edit-text.tsx'
import { lineFault } from '../faults.ts'
import type { TermsProps } from './account-facts.tsx'
import { EnvironmentForm, EnvironmentKind } from './environment-form.tsx'
import { Fault } from './fault.tsx'
import css from './page.module.css'

/** Where the client's system runs; where there is a development one, work happens there alone (WM-13). */
export function Environments({ account, change }: TermsProps) {
  const say = sayIn(useIntl())
  const [adding, setAdding] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const { environments } = account
  const store = async (next: readonly EnvironmentView[]) => {
    const why = await change({ environments: [...next] })
    setRefused(why)
    return why
  }
  const add = async (environment: EnvironmentView) => {
    if ((await store([...environments, environment])) === null) setAdding(false)
  }
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{say('client.environments')}</h2>
      {environments.some(({ kind }) => kind === 'development') && (
        <p className={css.hint}>{say('client.environments.development')}</p>
      )}
      <ul className={css.environments}>
        {environments.map((environment, at) => (
          // Two alike are told apart by their place alone.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={css.environment}>
            <Environment
              environment={environment}
              onChange={(part) =>
                change({
                  environments: environments.map((one, index) => (index === at ? { ...one, ...part } : one)),
                })
              }
              onRemove={() => void store(environments.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      {adding ? (
        <EnvironmentForm onAdd={(environment) => void add(environment)} onClose={() => setAdding(false)} />
      ) : (
        <div>
          <Button look="quiet" size="s" icon="plus" onPress={() => setAdding(true)}>
            {say('client.environment.add')}
          </Button>
        </div>
      )}
      <Fault words={refused} />
    </section>
  )
}

interface EnvironmentProps {
  readonly environment: EnvironmentView
  readonly onChange: (part: Partial<EnvironmentView>) => Promise<string | null>
  readonly onRemove: () => void
}

function Environment({ environment, onChange, onRemove }: EnvironmentProps) {
  const say = sayIn(useIntl())
  const named = environment.name || environment.address
  return (
    <>
      <div className={css.environmentHead}>
        <EnvironmentKind value={environment.kind} onChange={(kind) => void onChange({ kind })} />
        <Button
          look="quiet"
          size="s"
          icon="close"
          label={say('client.environment.remove', { name: named })}
          onPress={onRemove}
        />
      </div>
      <EditText
        look="row"
        label={say('client.environment.name')}
        value={environment.name}
        onSave={async (name) => lineFault(say, name) ?? (await onChange({ name: name.trim() }))}
      />
      <EditText
        look="row"
        label={say('client.environment.address')}
        value={environment.address}
        onSave={async (text) => lineFault(say, text) ?? (await onChange({ address: text.trim() }))}
      />
    </>
  )
}
