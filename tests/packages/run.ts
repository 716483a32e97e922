import { packaging } from './packaging.ts'
import { runLoudly } from '../support/step.ts'

/** `npm run package -- …`: builds, then hands what follows `--` to electron-builder with what the environment gives. */
const { args, env } = packaging(process.argv.slice(2), process.env)
const built = await runLoudly(
  { name: 'build', tool: 'electron-vite', args: ['build', '--logLevel', 'warn'] },
  Infinity,
)
process.exitCode =
  built || (await runLoudly({ name: 'package', tool: 'electron-builder', args }, Infinity, env))
