import type { PhraseProblem } from '../../../domain/search/phrase.ts'
import type { Say } from '../../../i18n/intl.ts'

/** A sentence for what was not understood, and what would be. */
export function problemWords(say: Say, problem: PhraseProblem): string {
  switch (problem.kind) {
    case 'valueMissing':
      return say('search.unknown.valueMissing', { operator: say(`search.operator.${problem.operator}`) })
    case 'dateUnknown':
      return say('search.unknown.date', {
        operator: say(`search.operator.${problem.operator}`),
        value: problem.value,
      })
    case 'valueUnknown': {
      const { operator, value } = problem
      return operator === 'has'
        ? say('search.unknown.has', { value })
        : say('search.unknown.value', { operator: say(`search.operator.${operator}`), value })
    }
    case 'tooMuch':
      return say('search.unknown.tooMuch', { limit: problem.limit })
    case 'nothingToFind':
      return say('search.unknown.nothing')
  }
}
