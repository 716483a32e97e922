import { receiveMail } from '../../../src/application/receive-mail.ts'
import type { ReadMail } from '../../../src/application/mail-facts.ts'
import { messageEventId, spaceOfProfile } from '../../../src/application/natural-id.ts'
import type { ProfileId, TicketCode, TicketId } from '../../../src/domain/value/id.ts'
import { ticketCode, uuidV7 } from '../../../src/domain/value/id.ts'
import type { Instant } from '../../../src/domain/value/instant.ts'
import type { Letter } from './letters.ts'
import { type Scene, setClock, type Stage } from '../story/play.ts'
import type { Team } from '../team.ts'

export interface Posted {
  readonly team: Team
  readonly letter: Letter
  readonly at: Instant
  /** Absent: a new one. */
  readonly messageId?: string
}

/** A ticket that a letter opens, received as any mail is. */
export function openByMail(stage: Stage, { team, letter, at, messageId }: Posted): Scene {
  stage.clock.now = at
  const code = nextCode(stage)
  const plot = {
    profile: team.profile.id,
    openedAt: at,
    subject: letter.subject,
    from: letter.from,
    to: team.address,
    identity: 'unidentified',
    authenticity: 'verified',
    travelled: true,
  } as const
  const { ticket, event } = post(stage, { team, letter, at, ...(messageId ? { messageId } : {}) })
  return { stage, plot, ticket, code, newest: event, said: null }
}

/** A letter on that ticket's thread; a closed one gets a successor, whose id is answered. */
export function answerByMail(scene: Scene, posted: Posted): TicketId {
  const at = setClock(scene.stage, posted.at)
  const references = scene.said ? [scene.said.messageId] : []
  const { ticket, event } = post(scene.stage, { ...posted, at, references, code: scene.code })
  if (ticket === scene.ticket) scene.newest = event
  return ticket
}

interface Post extends Posted {
  readonly references?: readonly string[]
  readonly code?: TicketCode
}

function post(stage: Stage, wanted: Post) {
  const { ports, deviceCode } = stage
  const mail = readMailOf(stage, wanted)
  const result = receiveMail(ports, { code: deviceCode }, mail)
  if (!result.ok) throw new Error(`a sample's mail was refused: ${result.refusal.kind}`)
  if (!result.value.ticket) throw new Error('a sample mail reached no ticket')
  const event = messageEventId(ports.digest, spaceOf(stage, mail.profile), mail.key)
  return { ticket: result.value.ticket, event }
}

function readMailOf(
  { ports }: Stage,
  { team, letter, at, references = [], code, messageId }: Post,
): ReadMail {
  const host = letter.from.address.split('@')[1] ?? ''
  const key = messageId ?? `${uuidV7(at, ports.random.bytes(10))}@${host}`
  const files = letter.files ?? []
  return {
    profile: team.profile.id,
    key,
    references,
    code: code ?? null,
    at,
    automatic: letter.automatic ? { sign: letter.automatic } : null,
    bounce: null,
    authenticity: 'verified',
    travelled: true,
    body: {
      from: letter.from,
      to: [team.address],
      cc: [],
      subject: letter.subject,
      text: letter.text,
      quoted: letter.quoted ?? '',
      html: letter.html ?? null,
      messageId: key,
      attachmentNames: files.map(({ name }) => name),
      contentIds: files.map(({ contentId }) => contentId ?? null),
    },
    files: files.map(({ bytes, mediaType, contentId }) => ({
      bytes,
      mediaType,
      inline: contentId !== undefined,
    })),
    raw: new TextEncoder().encode(rawOf(letter, { key, at, to: team.address.address })),
  }
}

const rawOf = (letter: Letter, { key, at, to }: { key: string; at: Instant; to: string }): string =>
  [
    `Message-ID: <${key}>`,
    `Date: ${new Date(at).toUTCString()}`,
    `From: <${letter.from.address}>`,
    `To: <${to}>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    letter.text,
  ].join('\r\n')

const spaceOf = ({ ports }: Stage, profile: ProfileId) => spaceOfProfile(ports.digest, profile)

const nextCode = ({ ports, deviceCode }: Stage): TicketCode =>
  ticketCode(deviceCode, ports.store.nextNumber(deviceCode))
