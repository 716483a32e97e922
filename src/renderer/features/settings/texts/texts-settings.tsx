import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ProfileView } from '../../../../contract/views/profile.ts'
import type { WorkspaceView } from '../../../../contract/views/workspace.ts'
import { mayPublishProfile } from '../../../../domain/access/can.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { ProfileSelect } from '../profile-select.tsx'
import { useProfile } from '../use-profile.ts'
import { PublishBar } from './publish-bar.tsx'
import { TextList } from './text-list.tsx'
import { type ListName, useEdited } from './texts-store.ts'
import css from './texts.module.css'

/** The ready texts of a team. */
export function TextsSettings({ workspace }: { workspace: WorkspaceView }) {
  const say = sayIn(useIntl())
  const [id, setId] = useState(workspace.profiles[0]?.id ?? null)
  const profile = useProfile(id)
  return (
    <>
      <div className={css.team}>
        <ProfileSelect
          label={say('texts.profile')}
          profiles={workspace.profiles}
          value={id}
          onChange={setId}
        />
      </div>
      {profile !== null && (
        <TeamTexts key={profile.id} profile={profile} mayPublish={mayPublishProfile(workspace.agent.role)} />
      )}
    </>
  )
}

const LISTS: readonly ListName[] = ['templates', 'macros']

function TeamTexts({ profile, mayPublish }: { profile: ProfileView; mayPublish: boolean }) {
  const say = sayIn(useIntl())
  const edited = useEdited(profile)
  const box = useRef<HTMLDivElement>(null)
  const [strict, setStrict] = useState(false)
  const [list, setList] = useState<ListName>('templates')
  const [chosen, choose] = useState<Readonly<Record<ListName, string | null>>>({
    templates: null,
    macros: null,
  })
  return (
    <div ref={box}>
      {!mayPublish && <Notice>{say('texts.notAllowed')}</Notice>}
      <Tabs
        label={say('texts.lists')}
        value={list}
        onChange={setList}
        tabs={LISTS.map((name) => ({ id: name, label: say(`texts.${name}`) }))}
      >
        <TextList
          {...{ profile, list, mayPublish, strict }}
          texts={edited.texts}
          chosen={chosen[list]}
          onChoose={(id) => choose({ ...chosen, [list]: id })}
        />
      </Tabs>
      {edited.changed && (
        <PublishBar
          profile={profile}
          edited={edited}
          onFault={(at, id) => {
            setStrict(true)
            setList(at)
            choose({ ...chosen, [at]: id })
          }}
          // The bar goes with what it did: the focus goes to the list's tab.
          onDone={() => {
            setStrict(false)
            box.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
          }}
        />
      )}
    </div>
  )
}
