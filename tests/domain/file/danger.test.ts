import { describe, expect, test } from 'vitest'
import { dangersOf } from '../../../src/domain/file/danger.ts'
import { bytesOf, joined, pngHead, zipOf } from './made.ts'

const EXE = joined(bytesOf('MZ'), [0x90, 0, 3, 0, 0, 0])
const WORD = ['[Content_Types].xml', 'word/document.xml']
const wide = (text: string): number[] => [...bytesOf(text)].flatMap((byte) => [byte, 0])
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

describe('before a file is saved it is said what it may do', () => {
  test.each([
    ['fatura.exe', EXE, ['program']],
    ['fatura.pdf', EXE, ['program', 'disguised']],
    ['fatura.pdf.exe  ', EXE, ['program']],
    ['nota.\u202Efdp.exe', EXE, ['program']],
    ['atalho.lnk', joined([0x4c, 0, 0, 0, 1, 0x14, 2, 0]), ['program']],
    ['rodar.ps1', bytesOf('Remove-Item C:\\'), ['script']],
    ['log.txt', bytesOf('#!/bin/sh'), ['script', 'disguised']],
    ['contrato.docm', zipOf(WORD), ['macros']],
    ['contrato.docx', zipOf([...WORD, 'word/vbaProject.bin']), ['macros']],
    ['planilha.xls', joined(OLE, wide('_VBA_PROJECT')), ['macros']],
    ['boleto.html', bytesOf('<html><form>'), ['page']],
    ['boleto.png', bytesOf('<html><form>'), ['page', 'disguised']],
    ['desenho.svg', bytesOf('<svg><script/></svg>'), ['page']],
    ['logs.zip', zipOf(['a/log.txt', 'a/setup.exe']), ['archiveHolds']],
    ['logs.zip', zipOf(['dentro.zip']), ['archiveUnseen']],
    ['logs.zip', zipOf(['log.txt'], true), ['archiveLocked']],
    ['logs.zip', zipOf(['log.txt']).subarray(0, 40), ['archiveUnseen']],
    ['logs.rar', joined(bytesOf('Rar!'), [0x1a, 7, 0]), ['archiveUnseen']],
  ] as const)('%s', (name, bytes, dangers) => {
    expect(dangersOf(name, bytes)).toEqual(dangers)
  })

  test.each([
    ['tela.png', pngHead(2, 2)],
    ['tela.jpg', pngHead(2, 2)],
    ['log.txt', bytesOf('tudo certo')],
    ['nfe.xml', bytesOf('<?xml version="1.0"?><nfeProc/>')],
    ['logs.zip', zipOf(['log.txt', 'tela.png'])],
    ['contrato.docx', zipOf(WORD)],
    ['antigo.xls', joined(OLE, wide('Workbook'))],
    ['sem-nome', Uint8Array.from([1, 2, 0])],
  ] as const)('nothing is said of %s', (name, bytes) => {
    expect(dangersOf(name, bytes)).toEqual([])
  })
})
