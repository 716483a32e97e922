import { expect, test } from 'vitest'
import { handlersOf } from '../../../electron/calls/all.ts'
import { openWorkspace } from '../../../electron/open-workspace.ts'
import { valueOf } from '../../profiles/loaded.ts'
import { temporaryFolder } from '../workspace.ts'
import { onTestFinished } from 'vitest'

const NINE_TO_FIVE = ([1, 2, 3, 4, 5] as const).map((day) => ({ day, from: '09:00', to: '17:00' }))
const ANSWERS = {
  workspaceName: 'Loja Azul',
  agentName: 'Ana Souza',
  profiles: [{ id: 'xtech', addresses: ['suporte@loja.example'], week: NINE_TO_FIVE }],
  blank: null,
  samples: false,
}

function unfounded(folder = temporaryFolder()) {
  const workspace = valueOf(openWorkspace(folder, null))
  onTestFinished(() => workspace.close())
  return { ...workspace, calls: handlersOf(workspace.console) }
}

test('a folder where nobody works yet answers the first run and nothing else', () => {
  const { calls } = unfounded()
  const refused = { ok: false, refusal: { kind: 'workspaceNotFounded' } }
  expect(calls['workspace.read']({})).toEqual(refused)
  expect(calls['queue.window']({ offset: 0, limit: 10, scope: 'open', profile: null } as never)).toEqual(
    refused,
  )
  expect(calls['settings.read']({}).ok).toBe(true)
  const offered = valueOf(calls['start.read']({}) as never) as {
    profiles: { id: string; supposed: unknown }[]
  }
  expect(offered.profiles.map(({ id }) => id)).toEqual(['dype', 'wati', 'webmania', 'weconnect', 'xtech'])
  expect(offered.profiles.filter(({ supposed }) => supposed !== null).map(({ id }) => id)).toEqual([
    'dype',
    'webmania',
    'xtech',
  ])
})

test('AMB-25: hours that were answered are a supposition no more, and only chosen teams work here', () => {
  const { calls, console } = unfounded()
  expect(calls['start.found'](ANSWERS)).toEqual({ ok: true, value: null })
  expect(console.ports.store.currentProfiles().map(({ profile }) => profile.id)).toEqual(['xtech'])
  const profile = console.ports.store.currentProfiles()[0]?.profile
  const working = profile?.calendars.find(({ id }) => id === profile.workingCalendar)
  expect(working).toMatchObject({ assumed: false, week: NINE_TO_FIVE })
  expect(working?.holidays.length).toBeGreaterThan(100)
  expect(profile?.addresses).toEqual(['suporte@loja.example'])
  const view = valueOf(calls['workspace.read']({}) as never) as {
    name: string
    agent: { name: string; role: string }
  }
  expect(view).toMatchObject({ name: 'Loja Azul', agent: { name: 'Ana Souza', role: 'administrador' } })
  expect(calls['start.found'](ANSWERS)).toEqual({ ok: false, refusal: { kind: 'workspaceFounded' } })
})

test('a team that its people answered for is left alone by the next start, and no other comes', () => {
  const folder = temporaryFolder()
  const first = valueOf(openWorkspace(folder, null))
  handlersOf(first.console)['start.found'](ANSWERS)
  const version = first.console.ports.store.currentProfiles()[0]?.version
  first.close()
  const { console } = unfounded(folder)
  expect(console.ports.store.currentProfiles().map((each) => each.version)).toEqual([version])
})

test('hours that overlap or name no day found nothing', () => {
  const { calls, console } = unfounded()
  const [monday] = NINE_TO_FIVE
  const week = [monday, { day: 1, from: '10:00', to: '12:00' }]
  for (const bad of [week, []]) {
    const answer = calls['start.found']({
      ...ANSWERS,
      profiles: [{ id: 'xtech', addresses: [], week: bad as never }],
    })
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'profileBroken' } })
  }
  expect(
    calls['start.found']({ ...ANSWERS, profiles: [{ id: 'nobody', addresses: [], week: null }] }),
  ).toMatchObject({
    refusal: { kind: 'profileNotFound' },
  })
  expect(console.ports.store.founded()).toBe(false)
})

test('a team without a source begins with its own name, no target and three channels', () => {
  const { calls, console } = unfounded()
  const blank = { name: 'Fiscal', addresses: [], week: NINE_TO_FIVE }
  expect(calls['start.found']({ ...ANSWERS, profiles: [], blank, samples: true }).ok).toBe(true)
  const [only] = console.ports.store.currentProfiles()
  expect(only?.profile).toMatchObject({ name: 'Fiscal', plans: [], defaultPlan: null })
  expect(only?.shipped).toBe(false)
})
