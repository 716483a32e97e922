/** The word by which the system starts the program without its window. */
export const HIDDEN = 'hidden'

export interface Running {
  readonly execPath: string
  /** Null: packaged, and the program finds its own parts. */
  readonly appPath: string | null
  readonly env: Readonly<Record<string, string | undefined>>
  /** The data folder that this start was given; null: the usual one. */
  readonly data: string | null
}

export interface StartCommand {
  readonly program: string
  readonly args: readonly string[]
}

/** How the system starts this very program. A portable one and an AppImage run from a copy that is gone by then. */
export const startCommand = ({ execPath, appPath, env, data }: Running): StartCommand => ({
  program: env['PORTABLE_EXECUTABLE_FILE'] ?? env['APPIMAGE'] ?? execPath,
  args: [...(appPath === null ? [] : [appPath]), ...(data === null ? [] : [`--data=${data}`]), `--${HIDDEN}`],
})
