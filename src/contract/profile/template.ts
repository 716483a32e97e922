import { pathOfText, type TextFault, type TextProblem, textFaults } from '../../domain/profile/texts.ts'
import type { ProfileFile } from './file.ts'
import type { Fault } from '../path.ts'

/** What is wrong with templates and macros, for the profile's author. */
export function* templateFaults(file: ProfileFile): Generator<Fault> {
  for (const fault of textFaults(file, file)) yield faultOfText(fault)
}

/** A fault of a text as a path and its reason. */
const faultOfText = (fault: TextFault): Fault => ({
  path: pathOfText(fault),
  detail: DETAILS[fault.problem].replace('…', () => fault.value),
})

const DETAILS: Readonly<Record<TextProblem, string>> = {
  nameMissing: 'a name is not empty',
  nameTwice: 'stands twice: …',
  nameTooLong: 'longer than … characters',
  textMissing: 'a template has a text',
  textTooLong: 'longer than … characters',
  braceOpen: 'a brace without its other half',
  variableUnknown: 'unknown variable {…}',
  fieldUnused: 'the text has no {…}',
  statusUnknown: 'unknown status: …',
  statusOfSilence: 'only silence sets …',
  nothingDone: 'a macro says or changes something',
}
