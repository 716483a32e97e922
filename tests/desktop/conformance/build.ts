import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../../support/step.ts'

/** The suites with the adapters that they try, as one program that Electron starts: built as the product's main is. */
export async function buildConformance(target: string): Promise<string> {
  const folder = join(ROOT, 'out', 'conformance')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      target,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { external: ['electron', 'better-sqlite3'], output: { entryFileNames: 'main.js' } },
    },
  })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'conformance', type: 'module', main: 'main.js' }),
  )
  return folder
}
