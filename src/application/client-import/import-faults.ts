import type { Refusal } from '../../domain/value/refusal.ts'
import type { CellFault } from './client-line.ts'

/** A rule's no as the cell that brought it about; throws where no cell of a table could. */
export function faultOf(refusal: Refusal): CellFault {
  switch (refusal.kind) {
    case 'nameMissing':
      return { field: 'client', value: '', why: 'missing' }
    case 'addressInvalid':
      return { field: 'addresses', value: refusal.address, why: 'notAnAddress' }
    case 'addressOfOther':
      return { field: 'addresses', value: refusal.address, why: 'otherClient' }
    case 'domainInvalid':
      return { field: 'domains', value: refusal.domain, why: 'notAnAddress' }
    case 'domainPublic':
      return { field: 'domains', value: refusal.domain, why: 'publicDomain' }
    case 'notInProfile':
      return {
        field: refusal.field === 'plan' ? 'plan' : 'addOns',
        value: refusal.value,
        why: 'notInProfile',
      }
    case 'tooMany': {
      const field =
        refusal.what === 'contacts'
          ? 'contact'
          : refusal.what === 'environments'
            ? 'production'
            : refusal.what
      return { field, value: `${refusal.limit}`, why: 'tooMany' }
    }
    default:
      throw new Error(`a line of a table was refused as ${refusal.kind}`)
  }
}
