import { defineConfig } from 'playwright/test'
import { findChromium } from './support/chromium.ts'

const chromium = await findChromium()

/** No further arguments: those that the packed browser proposes switch off what is tested here. */
const launchOptions =
  'path' in chromium
    ? {
        executablePath: chromium.path,
        ...(chromium.fonts ? { env: { ...process.env, FONTCONFIG_PATH: chromium.fonts } } : {}),
      }
    : {}

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../out/test-results',
  globalSetup: './support/build-window.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  // A test that needs it is named at the end of the run: a race to be found, not a reason to stop everybody.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: '../out/reports/playwright.json' }]],
  use: {
    actionTimeout: 8_000,
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions,
  },
})
