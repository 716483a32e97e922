import { defineConfig } from 'vitest/config'
import { NUMBERS_APART } from '../electron/host/engine.ts'

const SEPARATE = ['tests/architecture/**', 'tests/reliability/**', 'tests/bench/**', 'tests/e2e/**']

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // The engine as the product runs it.
    execArgv: [NUMBERS_APART],
    passWithNoTests: true,
    reporters: ['default', ['json', { outputFile: 'out/reports/vitest.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          // A second try, named in the summary, tells a busy machine from a broken product.
          retry: 1,
          setupFiles: ['tests/support/first-try.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: SEPARATE,
          // A hang is still seen; a busy machine is not one.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'reliability',
          include: ['tests/reliability/**/*.test.ts'],
          testTimeout: process.env['PLANTAO_FIGURES'] === 'full' ? 0 : 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
