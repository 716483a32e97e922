/** Set by the run's own set-up. */
export const APP_FOLDER = 'PLANTAO_APP_FOLDER'

/** The executable that the tests drive. Throws where none was named. */
export const electron = (): string => named('PLANTAO_ELECTRON')

/** The folder that it starts: made once a run. */
export const appFolder = (): string => named(APP_FOLDER)

function named(variable: string): string {
  const value = process.env[variable]
  if (value === undefined || value === '') throw new Error(`${variable} is not set`)
  return value
}
