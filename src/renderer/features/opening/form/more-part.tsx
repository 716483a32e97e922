import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Gravity } from '../../../ui/badge.tsx'
import { InstantField } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { instantOfField, instantToField } from '../../../ui/time/instant-field.ts'
import { useNow } from '../../../ui/time/use-now.ts'
import { asksBase, asksSeverity } from '../draft.ts'
import { changeOpening } from '../opening-keeping.ts'
import { useOpening } from '../opening-store.ts'
import { faultWords } from './fault-words.ts'
import css from '../opening.module.css'

const NONE = ' none'

/** What the client stated besides, where the team has it: severity (WC-13), type, base (WC-15), and since when. */
export function MorePart({ profile }: { profile: ProfileView }) {
  const say = sayIn(useIntl())
  const draft = useOpening((state) => state.draft)
  const fixed = profile.types.find(({ id }) => id === draft.type)?.fixedSeverity ?? null
  const none = { id: NONE, label: say('opening.notStated') }
  const chosen = (id: string): string | null => (id === NONE ? null : id)
  return (
    <>
      <div className={css.more}>
        {profile.types.length > 0 && (
          <div data-field="type">
            <Select
              label={say('ticket.type')}
              value={draft.type ?? NONE}
              options={[none, ...profile.types.map(({ id, name }) => ({ id, label: name }))]}
              onChange={(id) => changeOpening({ type: chosen(id) })}
            />
          </div>
        )}
        {asksSeverity(profile) && (
          <div data-field="severity">
            <Select
              label={say('opening.severity')}
              value={fixed ?? draft.severity ?? NONE}
              disabled={fixed !== null}
              options={[
                none,
                ...profile.severities.map(({ id, name, order }) => ({
                  id,
                  label: name,
                  mark: <Gravity order={order} provisional={false} />,
                })),
              ]}
              onChange={(id) => changeOpening({ severity: chosen(id) })}
            />
          </div>
        )}
        {asksBase(profile) && (
          <Select
            label={say('opening.base')}
            value={draft.base ?? NONE}
            options={[
              none,
              { id: 'production', label: say('opening.base.production') },
              { id: 'homologation', label: say('opening.base.homologation') },
            ]}
            onChange={(id) =>
              changeOpening({ base: id === 'production' || id === 'homologation' ? id : null })
            }
          />
        )}
        <ReceivedAt />
      </div>
      <MoreHint profile={profile} severity={fixed ?? draft.severity} fixed={fixed !== null} />
    </>
  )
}

function ReceivedAt() {
  const say = sayIn(useIntl())
  const receivedAt = useOpening((state) => state.draft.receivedAt)
  const fault = useOpening((state) => state.faults.receivedAt)
  const now = useNow()
  return (
    <div data-field="receivedAt">
      <InstantField
        label={say('opening.receivedAt')}
        value={instantToField(receivedAt ?? now)}
        max={instantToField(now)}
        onChange={(value) => changeOpening({ receivedAt: instantOfField(value) })}
        error={faultWords(say, fault) ?? undefined}
      />
    </div>
  )
}

interface MoreHintProps {
  readonly profile: ProfileView
  readonly severity: string | null
  readonly fixed: boolean
}

/** What the chosen severity means; without one, which it is until triage (AMB-24). */
function MoreHint({ profile, severity, fixed }: MoreHintProps) {
  const say = sayIn(useIntl())
  const draft = useOpening((state) => state.draft)
  const named = profile.severities.find(({ id }) => id === (severity ?? profile.provisionalSeverity))
  const type = profile.types.find(({ id }) => id === draft.type)?.name ?? ''
  const lines = [
    ...(named === undefined ? [] : [severityLine()]),
    ...(draft.base === 'homologation' ? [say('opening.base.hint')] : []),
  ]
  if (lines.length === 0) return null
  return <p className={css.aside}>{lines.join(' ')}</p>

  function severityLine(): string {
    const { name = '', definition = '' } = named ?? {}
    if (fixed) return say('opening.severity.fixed', { type, severity: name })
    if (severity === null) return say('opening.severity.provisional', { severity: name })
    return say('opening.severity.definition', { severity: name, definition })
  }
}
