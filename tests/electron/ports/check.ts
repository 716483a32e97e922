/** One promise of a port: rejects where it is not kept. Of no test runner, for it runs inside of Electron as well. */
export interface Check {
  readonly name: string
  readonly run: () => Promise<void>
}
