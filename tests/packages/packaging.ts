/** What `npm run package` hands to electron-builder. */
export interface Packaging {
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/**
 * The arguments given, and what the environment says: PLANTAO_ELECTRON_DIST is a folder with Electron's runtime for the
 * target, used instead of a downloaded one; PLANTAO_UPDATE_URL is where updates are looked for, PLANTAO_PUBLISHER whose
 * signature they carry on Windows. Without an address a package never looks for updates; without a publisher it would
 * take none, so an address alone is refused. Nothing is ever published from here.
 */
export function packaging(given: readonly string[], env: NodeJS.ProcessEnv): Packaging {
  const { PLANTAO_ELECTRON_DIST: dist, PLANTAO_UPDATE_URL: url = '', PLANTAO_PUBLISHER: publisher = '' } = env
  if (url !== '' && publisher === '')
    throw new Error('PLANTAO_UPDATE_URL without PLANTAO_PUBLISHER: no update would ever be accepted')
  return {
    args: [...given, '--publish', 'never', ...(dist ? [`-c.electronDist=${dist}`] : [])],
    env: { ...env, PLANTAO_UPDATE_URL: url, PLANTAO_PUBLISHER: publisher },
  }
}
