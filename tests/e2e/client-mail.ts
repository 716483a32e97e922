import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What somebody wrote to a team: one mail is one ticket. */
export interface Letter {
  readonly from: string
  readonly subject: string
}

/** Writes letters to the team of the profile Wati as mail files below `folder`, whose path it answers. */
export function lettersIn(folder: string, letters: readonly Letter[]): string {
  const path = join(folder, 'letters')
  mkdirSync(path, { recursive: true })
  for (const [at, letter] of letters.entries()) writeFileSync(join(path, `${at}.eml`), mailOf(letter, at))
  return path
}

const mailOf = ({ from, subject }: Letter, at: number): string =>
  [
    `Message-ID: <letter-${at}@padariareal.example>`,
    `Date: Mon, 03 Aug 2026 10:0${at}:00 -0300`,
    `From: ${from}`,
    'To: Suporte <suporte@wati.example>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Bom dia, preciso de ajuda.',
    '',
  ].join('\r\n')
