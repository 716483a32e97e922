import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Named } from '../../../contract/views/named.ts'
import { failureWords } from '../../../i18n/failure.ts'
import { instantWords } from '../../../i18n/instant.ts'
import { type Say, sayIn } from '../../../i18n/intl.ts'
import { Button, CommandButton } from '../../ui/button.tsx'
import { useCommand } from '../../ui/commands.tsx'
import { useFileDrop } from '../../ui/files/file-drop.ts'
import { Notice } from '../../ui/notice.tsx'
import { announce } from '../../ui/overlay/live-region.tsx'
import { Select } from '../../ui/select.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { Beside } from './beside/beside.tsx'
import type { ClientSlot } from './client-slot.ts'
import { isBlank } from './draft.ts'
import { attachToOpening, stopAll } from './form/attaching.ts'
import { OpeningForm } from './form/opening-form.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { openDraft } from './open-ticket.ts'
import { beginOpening, changeProfile, discardOpening } from './opening-keeping.ts'
import { useDraftProfile, useOpening, want } from './opening-store.ts'
import css from './opening.module.css'

interface OpeningViewProps {
  readonly profiles: readonly Named[]
  /** The agent's name: in a pasted conversation he is not the client. */
  readonly me: string
  readonly clientField: ClientSlot
  /** Shows the ticket that was opened. */
  readonly onOpened: (ticket: string) => void
  /** Back to where one was; the draft stays. */
  readonly onLeave: () => void
}

/** A new ticket, written down by an agent. */
export function OpeningView({ profiles, me, clientField, onOpened, onLeave }: OpeningViewProps) {
  const intl = useIntl()
  const say = useMemo(() => sayIn(intl), [intl])
  const profile = useDraftProfile()
  const known = useOpening((state) => state.known)
  const [leaving, setLeaving] = useState<'page' | 'draft' | null>(null)
  const page = useFocusWanted()
  const dropping = useFileDrop(page, (files) => attachToOpening(say, files))
  const teams = profiles.map(({ id }) => id).join(' ')
  useEffect(() => void (teams !== '' && beginOpening(teams.split(' '))), [teams])
  useEffect(() => () => tellKept(say), [say])
  const open = async (claim: boolean) => {
    const ticket = await openDraft(say, claim)
    if (ticket !== null) onOpened(ticket)
  }
  useSendKey(page, () => void open(false))
  usePastedFiles(page, (files) => attachToOpening(say, files))
  const cancel = () => (isBlank(useOpening.getState().draft) ? onLeave() : setLeaving('page'))
  return (
    <section ref={page} className={css.page} aria-label={say('opening.title')} data-dropping={dropping}>
      <div className={css.main}>
        <Head profiles={profiles} />
        <Told onDiscard={() => setLeaving('draft')} />
        {known && profile !== null && <OpeningForm profile={profile} clientField={clientField} />}
        <Foot onOpen={(claim) => void open(claim)} onCancel={cancel} />
      </div>
      {known && profile !== null && <Beside profile={profile} me={me} />}
      {leaving !== null && (
        <LeaveDialog
          what={leaving}
          onClose={() => setLeaving(null)}
          onKeep={onLeave}
          onDiscard={() => {
            stopAll()
            discardOpening()
            if (leaving === 'page') onLeave()
            else want('client')
          }}
        />
      )}
    </section>
  )
}

/** Whoever leaves with words written hears that they are kept. */
function tellKept(say: Say): void {
  if (!isBlank(useOpening.getState().draft)) announce(say('opening.draftKept'))
}

function Head({ profiles }: Pick<OpeningViewProps, 'profiles'>) {
  const say = sayIn(useIntl())
  const profile = useOpening((state) => state.draft.profile)
  return (
    <header className={css.head}>
      <CommandButton id="back" icon="back" look="quiet" bare />
      <h1 className={css.title}>{say('opening.title')}</h1>
      <span className={css.space} />
      {profiles.length > 1 && (
        <Select
          look="bar"
          label={say('queue.profile')}
          value={profile === '' ? null : profile}
          options={profiles.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => void changeProfile(id)}
        />
      )}
    </header>
  )
}

/** What one is told before the fields: that this was begun before, and why it was not opened. */
function Told({ onDiscard }: { onDiscard: () => void }) {
  const intl = useIntl()
  const say = sayIn(intl)
  const continuing = useOpening((state) => state.continuing)
  const failure = useOpening((state) => state.failure)
  const now = useNow()
  if (continuing === null && failure === null) return null
  return (
    <div className={css.told}>
      {continuing !== null && (
        <Notice
          action={
            <Button size="s" onPress={onDiscard}>
              {say('opening.startAnew')}
            </Button>
          }
        >
          {say('opening.continuing', { instant: instantWords(intl, continuing, now) })}
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="danger" title={failureWords(say, failure)}>
          {say('opening.kept')}
        </Notice>
      )}
    </div>
  )
}

interface FootProps {
  readonly onOpen: (claim: boolean) => void
  readonly onCancel: () => void
}

function Foot({ onOpen, onCancel }: FootProps) {
  const say = sayIn(useIntl())
  const busy = useOpening((state) => state.busy)
  const send = useCommand('send')
  return (
    <footer className={css.foot}>
      <div className={css.acts}>
        <Button look="quiet" onPress={onCancel}>
          {say('app.cancel')}
        </Button>
        <span className={css.space} />
        <Button disabled={busy} onPress={() => onOpen(true)}>
          {say('opening.openAndClaim')}
        </Button>
        <Button
          look="primary"
          disabled={busy}
          hint={say('opening.open')}
          hintKey={send.keyName}
          onPress={() => onOpen(false)}
        >
          {say('opening.open')}
        </Button>
      </div>
    </footer>
  )
}

/** Pictures and files that are pasted anywhere on the page; where words come with them, the words are meant. */
function usePastedFiles(
  page: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): void {
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const box = page.current
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])]
      if (files.length > 0 && clipboardData?.getData('text/plain') === '') latest.current(files)
    }
    box?.addEventListener('paste', onPaste)
    return () => box?.removeEventListener('paste', onPaste)
  }, [page])
}

/** Ctrl or Cmd with Enter, from wherever one writes. */
function useSendKey(page: RefObject<HTMLElement | null>, send: () => void): void {
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    const box = page.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      latest.current()
    }
    box?.addEventListener('keydown', onKey)
    return () => box?.removeEventListener('keydown', onKey)
  }, [page])
}

/** The field that is wanted takes the focus, once it is there. */
function useFocusWanted() {
  const page = useRef<HTMLElement>(null)
  const wanted = useOpening((state) => state.wanted)
  useEffect(() => {
    if (wanted === null) return
    const field = page.current?.querySelector(`[data-field="${wanted}"]`)
    const target = field?.querySelector<HTMLElement>('input:checked, textarea, input:not(:disabled), button')
    target?.focus()
    want(null)
  }, [wanted])
  return page
}
