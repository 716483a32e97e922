import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultOfProof, readRequirements } from '../support/mutations.ts'
import { ROOT } from '../support/step.ts'

const read = (path: string): string | null =>
  existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null

describe('requirements.json', () => {
  test('every mutation can be applied to the tree as it is', () => {
    const faults = Object.entries(readRequirements()).flatMap(([id, proofs]) =>
      proofs.flatMap((proof) => faultOfProof(proof, read) ?? []).map((fault) => `${id}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  test('a proof whose line is gone, or stands twice, is found', () => {
    const proof = { test: 'a.test.ts › x', mutation: { file: 'b.ts', find: 'one', replace: 'two' } }
    const files: Readonly<Record<string, string>> = { 'a.test.ts': '', 'b.ts': 'one one' }
    expect(faultOfProof(proof, (path) => files[path] ?? null)).toContain('stands 2 times')
    expect(faultOfProof(proof, () => null)).toContain('missing')
  })
})
