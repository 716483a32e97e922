import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { AuditView } from '../../../../contract/views/audit.ts'
import { failureWords } from '../../../../i18n/failure.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import { announce } from '../../../ui/overlay/live-region.tsx'
import { PanArea } from '../../../ui/overlay/pan-area.tsx'
import { Viewer } from '../../../ui/overlay/viewer.tsx'
import { closeAudit, useAudit } from './audit-store.ts'
import { AuditTable } from './audit-table.tsx'
import { auditCsv, auditText, isDamaged } from './audit-words.ts'
import { useAuditOf } from './use-audit-of.ts'
import css from './audit.module.css'

/** Every fact of a ticket as it stands in the log, over the whole window. */
export function AuditDialog({ ticket, code }: { ticket: string; code: string }) {
  const open = useAudit((state) => state.open)
  useEffect(() => closeAudit, [])
  return open === null ? null : <Audit ticket={ticket} code={code} at={open.at} />
}

function Audit({ ticket, code, at }: { ticket: string; code: string; at: string | null }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const answer = useAuditOf(ticket)
  const audit = answer?.ok === true ? answer.value : null
  return (
    <Viewer
      title={say('audit.title', { code })}
      line={audit === null ? '' : summary(say, audit)}
      closeLabel={say('app.close')}
      tools={audit !== null && <CopyTools audit={audit} />}
      onClose={closeAudit}
    >
      <PanArea label={say('audit.area')} drag={false}>
        {audit === null ? (
          <p className={css.waiting} role="status">
            {answer === null || answer.ok ? say('audit.opening') : failureWords(say, answer)}
          </p>
        ) : (
          <AuditTable audit={audit} at={at} />
        )}
      </PanArea>
    </Viewer>
  )
}

function CopyTools({ audit }: { audit: AuditView }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const copy = (text: string): void =>
    void navigator.clipboard.writeText(text).then(() => announce(say('app.copied')))
  return (
    <>
      <Button look="quiet" icon="copy" onPress={() => copy(auditText(intl, audit))}>
        {say('audit.copyText')}
      </Button>
      <Button look="quiet" icon="copy" onPress={() => copy(auditCsv(intl, audit))}>
        {say('audit.copyCsv')}
      </Button>
    </>
  )
}

const summary = (say: ReturnType<typeof sayIn>, { rows }: AuditView): string => {
  const damaged = rows.filter(isDamaged).length
  return say('audit.summary', { count: rows.length, damaged })
}
