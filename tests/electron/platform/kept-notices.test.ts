import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { type Given, keptNotices, type NoticeSystem } from '../../../electron/platform/kept-notices.ts'
import { NoticeRefused } from '../../../electron/ports/notice.ts'
import { noticeChecks } from '../ports/notice.ts'
import { runChecks } from '../ports/run-checks.ts'

/** A system's notice that answers as it is told, and whose buttons are told as this Electron tells them. */
class Toast extends EventEmitter {
  readonly given: Given
  readonly answer: 'show' | 'failed'
  open = false
  constructor(given: Given, answer: 'show' | 'failed') {
    super()
    this.given = given
    this.answer = answer
  }
  show(): void {
    this.open = this.answer === 'show'
    this.emit(this.answer, {}, 'A-1041 vence')
  }
  close(): void {
    this.open = false
  }
}

function system(given: Partial<NoticeSystem> = {}, answer: 'show' | 'failed' = 'show') {
  const toasts: Toast[] = []
  const notices = keptNotices({
    supported: true,
    features: { actions: true, urgent: true },
    make: (options) => {
      const toast = new Toast(options, answer)
      toasts.push(toast)
      return toast
    },
    ...given,
  })
  return { notices, toasts, standing: () => toasts.filter(({ open }) => open).length }
}

describe.each([
  ['that tells the index within its event', (index: number) => [{ actionIndex: index }, index]],
  ['that tells the index behind its event', (index: number) => [{}, index]],
])('notices over an Electron %s', (_what, told) => {
  runChecks(
    noticeChecks(() => {
      const { notices, toasts, standing } = system()
      const choose = (action: number | null): void =>
        void (action === null
          ? toasts.at(-1)?.emit('click', {})
          : toasts.at(-1)?.emit('action', ...told(action)))
      return { notices, standing, choose }
    }),
  )
})

describe('notices over a system that has none', () => {
  runChecks(noticeChecks(() => ({ ...system({ supported: false }), choose: () => undefined })))
})

const NOTICE = {
  id: 'risk:A-1',
  title: 'A-1 vence',
  body: '',
  actions: [{ id: 'open', label: 'Abrir' }],
  urgent: true,
  silent: false,
}

test('a system is asked only for what it has: no buttons and no urgency where it knows neither', async () => {
  const able = system()
  await able.notices.show(NOTICE)
  expect(able.toasts[0]?.given).toMatchObject({
    id: NOTICE.id,
    actions: [{ type: 'button', text: 'Abrir' }],
    timeoutType: 'never',
  })
  const plain = system({ features: { actions: false, urgent: false } })
  await plain.notices.show(NOTICE)
  expect(plain.toasts[0]?.given).toEqual({ id: NOTICE.id, title: NOTICE.title, body: '', silent: false })
})

test('a notice that the system refuses is refused without its words', async () => {
  const { notices } = system({}, 'failed')
  const refused = notices.show(NOTICE)
  await expect(refused).rejects.toBeInstanceOf(NoticeRefused)
  await expect(refused).rejects.not.toThrow(/A-1/)
})
