import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import {
  bitLockerState,
  diskEncryption,
  driveOf,
  fileVaultState,
} from '../../../electron/host/disk-encryption.ts'

test('what FileVault and BitLocker say is read, and what they do not say is unknown', () => {
  expect(fileVaultState('FileVault is On.\n')).toBe('on')
  expect(fileVaultState('FileVault is Off.\n')).toBe('off')
  expect(fileVaultState('fdesetup: error')).toBe('unknown')
  expect(['1\r\n', '3', '5'].map(bitLockerState)).toEqual(['on', 'on', 'on'])
  expect(['2', '4'].map(bitLockerState)).toEqual(['off', 'off'])
  expect(['', '6', '0'].map(bitLockerState)).toEqual(['unknown', 'unknown', 'unknown'])
})

test('a drive alone is asked about: nothing else of a path gets into a command', () => {
  expect(driveOf(String.raw`C:\Dados\Plantão`)).toBe('C:\\')
  expect(driveOf(String.raw`\\servidor\d'agua\Plantão`)).toBeNull()
  expect(driveOf(String.raw`Plantão`)).toBeNull()
})

test('a folder that is not there is no fault', async () => {
  expect(await diskEncryption('/nowhere/at/all')).toBe('unknown')
  expect(['on', 'off', 'unknown']).toContain(await diskEncryption(tmpdir()))
})
