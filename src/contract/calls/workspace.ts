import * as v from 'valibot'
import type { WorkspaceView } from '../views/workspace.ts'

export const workspaceCalls = {
  'workspace.read': { input: v.strictObject({}) },
  'workspace.addSamples': { input: v.strictObject({}) },
} as const

export interface WorkspaceOutputs {
  readonly 'workspace.read': WorkspaceView
  readonly 'workspace.addSamples': { readonly opened: number }
}
