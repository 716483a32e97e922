import assert from 'node:assert/strict'
import { type Notice, NoticeRefused, type Notices } from '../../../electron/ports/notice.ts'
import { type Check, NotHere } from './check.ts'

/** Notices, and the system that shows them as far as a check can play it. */
export interface NoticeStage {
  readonly notices: Notices
  /** How many notices of ours stand. */
  readonly standing: () => number
  /** A person chooses the newest notice that was shown: itself, or the action at that place. */
  readonly choose: (action: number | null) => void
}

/** What all notices promise. `open` answers fresh ones, with nothing shown. */
export const noticeChecks = (open: () => NoticeStage): readonly Check[] => [
  {
    name: 'who has no notices says so, and refuses to show one without a word of it',
    run: async () => {
      const { notices } = open()
      if (notices.supported) return
      assert.deepEqual(notices.features, { actions: false, urgent: false })
      await assert.rejects(notices.show(RISK), (fault) => {
        assert.ok(fault instanceof NoticeRefused)
        assert.equal(`${fault.message} ${String(fault.cause)}`.includes(RISK.title), false)
        return true
      })
      notices.withdraw(RISK.id)
    },
  },
  {
    name: 'a notice that is shown can be chosen, once, and is told with its id',
    run: async () => {
      const { stage, chosen } = await shown(open, RISK)
      stage.choose(null)
      stage.choose(null)
      assert.deepEqual(chosen, [[RISK.id, null]])
    },
  },
  {
    name: 'an action is told with its own id',
    run: async () => {
      const { stage, chosen } = await shown(open, RISK)
      if (!stage.notices.features.actions) throw new NotHere('this host shows no actions')
      stage.choose(1)
      assert.deepEqual(chosen, [[RISK.id, 'later']])
    },
  },
  {
    name: 'shown again under the same id it takes the place of the one that stands; another id stands beside it',
    run: async () => {
      const { stage, chosen } = await shown(open, RISK)
      await stage.notices.show({ ...RISK, body: 'agora' })
      assert.equal(stage.standing(), 1)
      await stage.notices.show({ ...RISK, id: 'other' })
      assert.equal(stage.standing(), 2)
      stage.choose(null)
      assert.deepEqual(chosen, [['other', null]])
      stage.notices.withdraw(RISK.id)
    },
  },
  {
    name: 'a notice that is withdrawn is gone; an id that nobody knows is no fault',
    run: async () => {
      const { stage, chosen } = await shown(open, RISK)
      stage.notices.withdraw('unknown')
      assert.equal(stage.standing(), 1)
      stage.notices.withdraw(RISK.id)
      stage.notices.withdraw(RISK.id)
      assert.equal(stage.standing(), 0)
      stage.choose(null)
      assert.deepEqual(chosen, [])
    },
  },
  {
    name: 'who stopped listening hears nothing',
    run: async () => {
      const { stage, chosen, stop } = await shown(open, RISK)
      stop()
      stage.choose(null)
      assert.deepEqual(chosen, [])
    },
  },
]

const RISK: Notice = {
  id: 'risk:A-1041',
  title: 'A-1041 vence em 25 min',
  body: 'Solução · P2',
  actions: [
    { id: 'open', label: 'Abrir' },
    { id: 'later', label: 'Depois' },
  ],
  urgent: true,
  silent: true,
}

async function shown(open: () => NoticeStage, notice: Notice) {
  const stage = open()
  if (!stage.notices.supported) throw new NotHere('this host has no notices')
  const chosen: (readonly [string, string | null])[] = []
  const stop = stage.notices.onChosen((id, action) => void chosen.push([id, action]))
  await stage.notices.show(notice)
  assert.equal(stage.standing(), 1)
  return { stage, chosen, stop }
}
