import { useIntl } from 'react-intl'
import type { AuditRow } from '../../../../contract/views/audit.ts'
import { type Failure, failureWords } from '../../../../i18n/failure.ts'
import { type Intl, sayIn } from '../../../../i18n/intl.ts'
import { Button, CommandButton } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/notice.tsx'
import { AuditDialog } from './audit-dialog.tsx'
import { openAudit } from './audit-store.ts'
import { auditInstant } from './audit-words.ts'
import { useAuditOf } from './use-audit-of.ts'
import css from './audit.module.css'

/**
 * In place of a ticket that cannot be read: which of its facts is damaged and what to do, or only the fault's id
 * where its log is whole.
 */
export function Damaged({ ticket, failure }: { ticket: string; failure: Failure }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const answer = useAuditOf(ticket)
  const broken = answer?.ok === true ? answer.value.rows.filter(({ state }) => DAMAGE.includes(state)) : []
  if (answer?.ok !== true || broken.length === 0)
    return (
      <Empty level={1} title={say('ticket.fault.title')} text={failureWords(say, failure)}>
        <CommandButton id="back" />
      </Empty>
    )
  return (
    <div className={css.damaged} role="alert">
      <h1>{say('ticket.damaged.title', { code: answer.value.code, count: broken.length })}</h1>
      <ul>
        {broken.map((row) => (
          <li key={row.number}>{damageWords(intl, row, answer.value.rows.length)}</li>
        ))}
      </ul>
      <p>{say('ticket.damaged.text')}</p>
      <p>{failureWords(say, failure)}</p>
      <div className={css.actions}>
        <CommandButton id="back" />
        <Button look="primary" icon="shield" onPress={() => openAudit(broken[0]?.id ?? null)}>
          {say('ticket.damaged.audit')}
        </Button>
      </div>
      <AuditDialog ticket={ticket} code={answer.value.code} />
    </div>
  )
}

const DAMAGE: readonly AuditRow['state'][] = ['textDamaged', 'bodyDamaged', 'fileDamaged']

function damageWords(intl: Intl, { number, position, told, state }: AuditRow, total: number): string {
  const say = sayIn(intl)
  const place = { number, total, position: position ?? 0, state }
  if (told === null) return say('ticket.damaged.fact', place)
  const [kind, at] = [say('audit.kind', { kind: told.kind }), auditInstant(intl, told.at)]
  return say('ticket.damaged.known', { ...place, kind, at })
}
