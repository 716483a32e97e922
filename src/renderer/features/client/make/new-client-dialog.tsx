import { useIntl } from 'react-intl'
import type { Named } from '../../../../contract/views/named.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { ClientFields, FirstContact } from './client-fields.tsx'
import type { Made } from './make-client.ts'
import type { Proposal } from './proposal.ts'
import { useNewClient } from './use-new-client.ts'
import css from './make.module.css'

interface NewClientDialogProps {
  readonly profiles: readonly Named[]
  /** What was typed or who wrote. */
  readonly proposal: Proposal
  readonly onMade: (made: Made) => void
  readonly onClose: () => void
}

/** A client and, where one is named, his first contact. */
export function NewClientDialog({ profiles, proposal, onMade, onClose }: NewClientDialogProps) {
  const say = sayIn(useIntl())
  const done = (made: Made) => {
    onClose()
    onMade(made)
  }
  const start = { profile: profiles[0]?.id ?? '', proposal, onMade: done }
  const { confirm, ...form } = useNewClient(say, start)
  return (
    <Dialog
      form
      title={say('client.new')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button look="primary" onPress={() => void confirm()}>
            {say('client.new.confirm')}
          </Button>
        </>
      }
    >
      <Form className={css.form} label={say('client.new.confirm')} onSubmit={() => void confirm()}>
        <ClientFields profiles={profiles} {...form} />
        <FirstContact {...form} />
        {form.faults.whole !== undefined && <Notice tone="danger">{form.faults.whole}</Notice>}
      </Form>
    </Dialog>
  )
}
