import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Finding } from './scan-findings.ts'

/**
 * A process of its own for electronegativity: `node scan-runner.ts TOOLS INPUT` prints its findings as JSON. Where its
 * own translations cannot be fetched, its old HTTP client throws after all is over; that alone is let pass.
 */
interface Issue {
  readonly id: string
  readonly file: string
  readonly severity: { readonly name: string }
  readonly location: { readonly line: number }
}

interface Scan {
  readonly errors: readonly { readonly file: string; readonly message: string }[]
  readonly issues: readonly Issue[]
}

type Run = (options: object, forCli: boolean) => Promise<Scan>

process.on('uncaughtException', (fault) => {
  if (fault.message.includes('onCancel')) return
  process.stderr.write(`${fault.stack}\n`)
  process.exit(1)
})

const [tools = '', input = ''] = process.argv.slice(2)
const run = createRequire(join(tools, 'package.json'))('@doyensec/electronegativity') as Run
// What a list of releases on the internet says is no property of our code.
const excludeFromScan = ['availablesecurityfixesglobalcheck']
const { errors, issues } = await run({ input, isRelative: true, excludeFromScan }, false)
const unread = errors.map(({ file, message }): Finding => ({
  id: 'UNREAD',
  file,
  line: 0,
  severity: message,
}))
const found = issues.map(({ id, file, severity, location }): Finding => ({
  id,
  file,
  line: location.line,
  severity: severity.name,
}))
process.stdout.write(`\n${JSON.stringify([...unread, ...found])}\n`, () => process.exit(0))
