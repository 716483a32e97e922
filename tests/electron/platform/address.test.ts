import { expect, test } from 'vitest'
import {
  destinationOf,
  isMailFrame,
  isOwnOrigin,
  isOwnPage,
  ownPath,
  UNKNOWN_DESTINATION,
} from '../../../electron/platform/address.ts'

const ID = '00000000-0000-4000-8000-000000000000'

test('one page is the program’s own, wherever in it one stands, and no other address is', () => {
  for (const url of [
    'app://plantao/',
    'app://plantao/index.html',
    'app://plantao/#/ticket/x?y',
    'app://plantao/#a\nb',
  ])
    expect(isOwnPage(url), url).toBe(true)
  for (const url of [
    'app://plantao',
    'app://plantao/?x',
    'app://plantao/other.html',
    `app://plantao/message/${ID}`,
    'app://plantao.example/',
    'app://plantao:1/',
    'app://user@plantao/',
    'app://other/',
    'APP://PLANTAO/',
    ' app://plantao/',
    'https://plantao/',
    'about:blank',
    'data:text/html,app://plantao/',
    'blob:app://plantao/x',
    '',
  ])
    expect(isOwnPage(url), url).toBe(false)
})

test('a frame of the page shows a mail as it was sent, and nothing else', () => {
  expect(isMailFrame(`app://plantao/message/${ID}`)).toBe(true)
  for (const url of [
    `app://plantao/message/${ID}/x`,
    `app://plantao/message/${ID}?x`,
    `app://plantao/message/${ID}#x`,
    `app://plantao/preview/${ID}`,
    `app://other/message/${ID}`,
    'app://plantao/index.html',
    'about:srcdoc',
  ])
    expect(isMailFrame(url), url).toBe(false)
})

test('a permission is asked for by the program itself where the origin is exactly its own', () => {
  expect(['app://plantao', 'app://plantao/'].map(isOwnOrigin)).toEqual([true, true])
  expect(['', 'null', 'app://plantao.example', 'app://other', 'https://plantao'].some(isOwnOrigin)).toBe(
    false,
  )
})

test('the path of an address is taken from our own alone, without what stands behind its sign', () => {
  expect(ownPath('app://plantao/')).toBe('/')
  expect(ownPath('app://plantao/assets/a-b.js#x')).toBe('/assets/a-b.js')
  for (const url of [
    'app://other/index.html',
    'app://plantao.example/index.html',
    'app://user:word@plantao/index.html',
    'app://plantao/index.html?x',
    'app://plantao/..%2fx',
    'https://plantao/index.html',
  ])
    expect(ownPath(url), url).toBeNull()
})

test('what a request is for is told in the words of browsers, and what is not known is nothing', () => {
  expect(['mainFrame', 'subFrame', 'image', 'xhr'].map(destinationOf)).toEqual([
    'document',
    'iframe',
    'image',
    'empty',
  ])
  for (const other of ['object', 'media', 'other', 'ping', 'constructor', ''])
    expect(destinationOf(other)).toBe(UNKNOWN_DESTINATION)
})
