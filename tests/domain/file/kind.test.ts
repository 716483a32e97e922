import { describe, expect, test } from 'vitest'
import { imageSize } from '../../../src/domain/file/image-size.ts'
import { kindOf } from '../../../src/domain/file/kind.ts'
import { bytesOf, jpegHead, joined, pngHead, zipOf } from './made.ts'

describe('the kind of a file is read from its bytes', () => {
  test.each([
    ['png', pngHead(2, 2)],
    ['jpeg', jpegHead(2, 2)],
    ['gif', bytesOf('GIF89a\x02\x00\x02\x00')],
    ['webp', bytesOf('RIFF\x00\x00\x00\x00WEBPVP8X')],
    ['picture', joined([0, 0, 0, 24], bytesOf('ftypheic'))],
    ['pdf', bytesOf('%PDF-1.7\n')],
    ['text', bytesOf('Boa tarde,\r\n\tsegue o log.')],
    ['text', joined([0xef, 0xbb, 0xbf], bytesOf('nome;valor'))],
    ['text', joined([0xff, 0xfe], [0x42, 0, 0x6f, 0, 0x61, 0])],
    ['text', bytesOf('caf\xe9 com a\xe7\xfacar')],
    ['text', bytesOf('<?xml version="1.0"?><nfeProc><NFe/></nfeProc>')],
    ['zip', zipOf(['log.txt'])],
    ['office', zipOf(['[Content_Types].xml', 'word/document.xml'])],
    ['program', joined(bytesOf('MZ'), [0x90, 0, 3, 0])],
    ['script', bytesOf('#!/bin/sh\nrm -rf ~')],
    ['video', joined([0, 0, 0, 24], bytesOf('ftypisom'))],
    ['unknown', Uint8Array.from([1, 2, 3, 0, 0])],
    ['unknown', new Uint8Array()],
  ] as const)('as %s', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind)
  })

  test('markup that a browser would run is a page or a drawing, however it begins', () => {
    expect(kindOf(bytesOf('<!DOCTYPE html><script>alert(1)</script>'))).toBe('page')
    expect(kindOf(bytesOf('  \n<!-- x --><ScRiPt>alert(1)</ScRiPt>'))).toBe('page')
    expect(kindOf(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'))).toBe('svg')
    expect(kindOf(bytesOf('<?xml version="1.0"?><!-- x --><svg:svg xmlns:svg="x"/>'))).toBe('svg')
    expect(
      kindOf(
        joined(
          [0xff, 0xfe],
          [...bytesOf('<html>')].flatMap((byte) => [byte, 0]),
        ),
      ),
    ).toBe('page')
    expect(kindOf(joined([0xef, 0xbb, 0xbf], bytesOf('<html>')))).toBe('page')
  })

  test('a text that begins like a program is a text, and bytes after a signature do not matter', () => {
    expect(kindOf(bytesOf('MZ: relatório da zona'))).toBe('text')
    expect(kindOf(joined(pngHead(1, 1), bytesOf('<script>alert(1)</script>')))).toBe('png')
  })
})

describe('an image says how large it is before it is drawn', () => {
  test('in each of the kinds that are drawn', () => {
    expect(imageSize('png', pngHead(640, 480))).toEqual({ width: 640, height: 480 })
    expect(imageSize('jpeg', jpegHead(640, 480, 900))).toEqual({ width: 640, height: 480 })
    expect(imageSize('gif', bytesOf('GIF89a\x80\x02\xe0\x01'))).toEqual({ width: 640, height: 480 })
  })

  test('one that claims more pixels than memory holds, none, or nothing at all is not drawn', () => {
    expect(imageSize('png', pngHead(60_000, 60_000))).toBeNull()
    expect(imageSize('png', pngHead(0, 10))).toBeNull()
    expect(imageSize('png', pngHead(10, 10).subarray(0, 20))).toBeNull()
    expect(imageSize('jpeg', jpegHead(10, 10, 900).subarray(0, 600))).toBeNull()
    expect(imageSize('pdf', bytesOf('%PDF-1.7'))).toBeNull()
  })
})
