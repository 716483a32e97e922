import { type ReactNode, useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { SettingsView as Settings } from '../../../contract/views/settings.ts'
import type { WorkspaceView } from '../../../contract/views/workspace.ts'
import { sayIn } from '../../../i18n/intl.ts'
import type { SettingsSection } from '../../app/route.ts'
import type { KeyTable } from '../../app/commands/key-table.ts'
import { AboutSettings } from './about-settings.tsx'
import { BackupSettings } from './backups/backup-settings.tsx'
import { BlockedSettings } from './blocked-settings.tsx'
import { ComputerSettings } from './computer-settings.tsx'
import { KeySettings } from './key-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { ProfilesSettings } from './profiles/profiles-settings.tsx'
import { SignatureSettings } from './signature-settings.tsx'
import { TextsSettings } from './texts/texts-settings.tsx'
import { useSettings } from './settings-store.ts'
import css from './settings.module.css'

interface SettingsViewProps {
  readonly section: SettingsSection
  readonly links: readonly { readonly section: SettingsSection; readonly href: string }[]
  readonly keyTable: KeyTable
  /** Null until it was read. */
  readonly workspace: WorkspaceView | null
}

/** The settings, a section at a time. */
export function SettingsView({ section, links, ...parts }: SettingsViewProps) {
  const say = sayIn(useIntl())
  const settings = useSettings((state) => state.settings)
  return (
    <section className={css.view} aria-label={say('settings.title')}>
      <nav className={css.sections} aria-label={say('settings.sections')}>
        <h1 className={css.title}>{say('settings.title')}</h1>
        <ul>
          {links.map((link) => (
            <li key={link.section}>
              <a
                className={css.section}
                href={link.href}
                aria-current={link.section === section ? 'page' : undefined}
              >
                {say(`settings.${link.section}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section key={section} section={section}>
        {settings !== null && <Content section={section} settings={settings} {...parts} />}
      </Section>
    </section>
  )
}

/** A heading that takes the focus when its section is opened, so that the keyboard starts there. */
function Section({ section, children }: { section: SettingsSection; children: ReactNode }) {
  const say = sayIn(useIntl())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={css.content}>
      <header className={css.head}>
        <h2 ref={heading} tabIndex={-1} className={css.heading}>
          {say(`settings.${section}`)}
        </h2>
        <p className={css.text}>{say(`settings.${section}.text`)}</p>
      </header>
      {children}
    </div>
  )
}

type ContentProps = Omit<SettingsViewProps, 'links'> & { readonly settings: Settings }

function Content({ section, settings, keyTable, workspace }: ContentProps) {
  switch (section) {
    case 'look':
      return <LookSettings settings={settings} />
    case 'keys':
      return <KeySettings settings={settings} table={keyTable} />
    case 'signatures':
      return <SignatureSettings settings={settings} profiles={workspace?.profiles ?? []} />
    case 'texts':
      return workspace === null ? null : <TextsSettings workspace={workspace} />
    case 'profiles':
      return workspace === null ? null : <ProfilesSettings workspace={workspace} />
    case 'blocked':
      return <BlockedSettings />
    case 'backups':
      return <BackupSettings />
    case 'computer':
      return <ComputerSettings />
    case 'about':
      return <AboutSettings version={workspace?.appVersion ?? ''} />
  }
}
