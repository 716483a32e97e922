import { type DragEvent, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { chooseProfile, takeFiles, takeText, useImport } from './import-store.ts'
import { LARGEST_FILE } from './read-table.ts'
import { templateAddress } from './template.ts'
import css from './import.module.css'

/** A file chosen or dropped, or cells pasted. */
export function ChooseTable({ profiles }: { profiles: readonly Named[] }) {
  const say = sayIn(useIntl())
  const { stopped, profile } = useImport()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside)
  }
  return (
    <div className={css.choose}>
      <p className={css.text}>{say('client.import.text')}</p>
      <FileProblem />
      {profiles.length > 1 && (
        <div className={css.team}>
          <Select
            label={say('client.import.profile')}
            value={profile}
            options={profiles.map(({ id, name }) => ({ id, label: name }))}
            onChange={chooseProfile}
          />
        </div>
      )}
      {stopped && <Notice>{say('client.import.stopped')}</Notice>}
      <div
        className={css.drop}
        data-over={over}
        onDragOverCapture={(event) => drag(event, true)}
        onDragLeaveCapture={(event) => drag(event, false)}
        onDropCapture={(event) => {
          drag(event, false)
          void takeFiles([...event.dataTransfer.files])
        }}
      >
        <Icon name="document" size={1.5} />
        <p>{say('client.import.drop')}</p>
        <Button look="primary" onPress={() => input.current?.click()}>
          {say('client.import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('client.import.choose')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            void takeFiles([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <a className={css.template} href={templateAddress(say)} download={say('client.import.template.name')}>
          <Icon name="download" size={0.875} />
          {say('client.import.template')}
        </a>
      </div>
      <Paste />
    </div>
  )
}

function Paste() {
  const say = sayIn(useIntl())
  const [pasted, setPasted] = useState('')
  const take = () => void takeText(pasted, say('client.import.pasted'))
  return (
    <div className={css.paste}>
      <TextArea
        label={say('client.import.paste')}
        rows={4}
        value={pasted}
        onChange={setPasted}
        placeholder={say('client.import.paste.placeholder')}
        onSend={take}
      />
      <div>
        <Button disabled={pasted.trim() === ''} onPress={take}>
          {say('client.import.paste.confirm')}
        </Button>
      </div>
    </div>
  )
}

function FileProblem() {
  const intl = useIntl()
  const say = sayIn(intl)
  const fault = useImport((state) => state.fault)
  if (fault === null) return null
  const size = (bytes: number) =>
    intl.formatNumber(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  return (
    <Notice tone="danger">
      {say(`client.import.fault.${fault.kind}`, {
        name: fault.name,
        size: size(fault.size),
        limit: size(LARGEST_FILE),
      })}
    </Notice>
  )
}
