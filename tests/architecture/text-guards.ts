import { isCode, withoutComments, type Source } from './source.ts'

/** One thing that no source may say, and how it reads. */
export interface Ban {
  readonly what: string
  readonly pattern: RegExp
  /** Read the comments too. */
  readonly prose: boolean
}

export const CODE_BANS: readonly Ban[] = [
  { what: 'an unfinished place', pattern: /\b(TODO|FIXME|XXX)\b/, prose: true },
  { what: 'an escape from types', pattern: /\bas any\b|\bas unknown as\b|<any>/, prose: false },
  { what: 'a silenced compiler', pattern: /@ts-(ignore|nocheck|expect-error)/, prose: true },
  {
    what: 'an empty catch',
    pattern: /catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\s*\(\w*\)\s*=>\s*\{\s*\}\s*\)/,
    prose: false,
  },
  { what: 'a mock of an own module', pattern: /\bvi\.(do)?mock\(\s*['"`]\./, prose: false },
  { what: 'a test left alone', pattern: /\b(test|it|describe)\.only\b/, prose: false },
]

/** What `src/domain` may not do even where the compiler lets it: it is told the instant and the chance. */
export const IMPURE: readonly Ban[] = [
  {
    what: 'a clock',
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bDateTime\.(now|local\(\s*\)|utc\(\s*\))/,
    prose: false,
  },
  { what: 'chance', pattern: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/, prose: false },
  { what: 'waiting', pattern: /\bawait\b|\basync\b|\bnew Promise\b|\bPromise</, prose: false },
]

/** What would tie the repository to one machine or one registry. */
export const PLACES_OF_A_MACHINE: readonly Ban[] = [
  {
    what: 'a folder of one machine',
    pattern: /(?<![\w.@}-])\/(work|root|tmp|home\/\w+|Users\/\w+)\//,
    prose: true,
  },
  { what: 'a folder of one user', pattern: /[A-Z]:\\+Users\\/i, prose: true },
  {
    what: 'a registry',
    pattern: /https?:\/\/[^\s"'`]*(registry|artifactory|nexus|verdaccio|npmjs|pypi|\bmirror\b|\bproxy\b)/i,
    prose: true,
  },
]

/** Where one of `bans` is said: `path:line: what`. */
export const found = (sources: readonly Source[], bans: readonly Ban[]): readonly string[] =>
  sources.flatMap((source) => {
    const code = isCode(source.path) ? withoutComments(source.text) : source.text
    return bans.flatMap(({ what, pattern, prose }) => {
      const text = prose ? source.text : code
      const hit = pattern.exec(text)
      return hit ? [`${source.path}:${text.slice(0, hit.index).split('\n').length}: ${what}`] : []
    })
  })
