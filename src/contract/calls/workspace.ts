import * as v from 'valibot'
import type { WorkspaceView } from '../views/workspace.ts'

export const workspaceCalls = {
  'workspace.read': { input: v.strictObject({}) },
  'workspace.addSamples': { input: v.strictObject({}) },
  /** Opens the console anew, and makes its damaged database whole on the way. */
  'workspace.repair': { input: v.strictObject({}) },
  /** The report of a repair was read, and is not shown again. */
  'workspace.repairRead': { input: v.strictObject({}) },
} as const

export interface WorkspaceOutputs {
  readonly 'workspace.read': WorkspaceView
  readonly 'workspace.addSamples': { readonly opened: number }
  readonly 'workspace.repair': null
  readonly 'workspace.repairRead': null
}
