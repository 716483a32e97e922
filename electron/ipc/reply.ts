import type { ServerResponse } from 'node:http'
import { NO_CONTENT_POLICY, SECURITY_HEADERS } from './policy.ts'

export interface Served {
  readonly body: Uint8Array | string
  readonly headers: Readonly<Record<string, string>>
}

export function finish(
  response: ServerResponse,
  status: number,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...ANSWER_HEADERS, ...headers })
  response.end(body)
}

export const finishText = (response: ServerResponse, status: number, text: string): void =>
  finish(response, status, `${text}\n`, { 'content-type': 'text/plain; charset=utf-8' })

export const finishJson = (response: ServerResponse, value: unknown): void =>
  finish(response, 200, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8' })

/** Begins an answer that comes piece by piece. */
export const begin = (response: ServerResponse, mediaType: string): void =>
  void response.writeHead(200, { ...ANSWER_HEADERS, 'content-type': mediaType })

/** What every answer carries, unless it says otherwise. */
export const ANSWER_HEADERS = {
  'content-security-policy': NO_CONTENT_POLICY,
  ...SECURITY_HEADERS,
  'cache-control': 'no-store',
}
