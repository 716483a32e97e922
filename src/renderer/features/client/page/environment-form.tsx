import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { EnvironmentView } from '../../../../contract/views/client.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { Select } from '../../../ui/select.tsx'
import css from './page.module.css'

const KINDS = ['production', 'homologation', 'development'] as const

interface EnvironmentFormProps {
  readonly onAdd: (environment: EnvironmentView) => void
  readonly onClose: () => void
}

/** One more environment, before it is there. */
export function EnvironmentForm({ onAdd, onClose }: EnvironmentFormProps) {
  const say = sayIn(useIntl())
  const [written, setWritten] = useState<EnvironmentView>({ kind: 'production', name: '', address: '' })
  const [fault, setFault] = useState<string | null>(null)
  const confirm = () => {
    const { name, address } = written
    if (name.trim() === '' && address.trim() === '') return setFault(say('client.environment.missing'))
    onAdd({ ...written, name: name.trim(), address: address.trim() })
  }
  return (
    <Form className={css.environment} label={say('client.environment.confirm')} onSubmit={confirm}>
      <EnvironmentKind value={written.kind} onChange={(kind) => setWritten({ ...written, kind })} />
      <TextField
        first
        label={say('client.environment.name')}
        value={written.name}
        onChange={(name) => setWritten({ ...written, name })}
        error={fault}
      />
      <TextField
        label={say('client.environment.address')}
        value={written.address}
        onChange={(address) => setWritten({ ...written, address })}
      />
      <div className={css.buttons}>
        <Button size="s" onPress={onClose}>
          {say('app.cancel')}
        </Button>
        <Button size="s" look="primary" onPress={confirm}>
          {say('client.environment.confirm')}
        </Button>
      </div>
    </Form>
  )
}

interface EnvironmentKindProps {
  readonly value: EnvironmentView['kind']
  readonly onChange: (kind: EnvironmentView['kind']) => void
}

export function EnvironmentKind({ value, onChange }: EnvironmentKindProps) {
  const say = sayIn(useIntl())
  return (
    <Select
      look="bar"
      label={say('client.environment.kind')}
      value={value}
      options={KINDS.map((id) => ({ id, label: say(`client.environment.${id}`) }))}
      onChange={(id) => onChange(KINDS.find((kind) => kind === id) ?? 'production')}
    />
  )
}
