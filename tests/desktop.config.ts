import { defineConfig } from 'playwright/test'

/** The console in a real Electron: one at a time, for each is a whole program. */
export default defineConfig({
  testDir: 'desktop',
  outputDir: '../out/test-results-desktop',
  globalSetup: './desktop/make-app.ts',
  forbidOnly: true,
  workers: 1,
  timeout: 120_000,
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../out/reports/desktop.json' }]],
  use: { actionTimeout: 10_000, trace: 'off' },
  expect: { timeout: 10_000 },
})
