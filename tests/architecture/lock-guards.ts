/** The part of package-lock.json that the guards read. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/**
 * Optional packages named by a locked one that the lock itself lacks. One missing platform binary and
 * `npm ci` refuses the whole lock, on every platform.
 */
export const missingOptional = ({ packages }: Lock): readonly string[] =>
  Object.entries(packages).flatMap(([holder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesOf(holder, name).some((place) => place in packages),
    ),
  )

/** Locked packages that name the address they came from: whoever installs has a registry of their own. */
export const withAddress = ({ packages }: Lock): readonly string[] =>
  Object.entries(packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .map(([place]) => place)

/** Dependencies that are not one exact version. */
export const notExact = ({ dependencies, devDependencies }: Manifest): readonly string[] =>
  Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`)

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[\w\s{},*$]+\s+from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm
const PACKAGE = /^(?:@[\w.-]+\/)?[\w-][\w.-]*(?![\w.-]*:)/

/** Packages that a source imports as values, in the order in which they stand there. */
export const packagesOf = (text: string): readonly string[] =>
  [...text.matchAll(IMPORT)].flatMap(([, stated, late]) => PACKAGE.exec(stated ?? late ?? '') ?? [])

/** Where npm looks for `name` seen from `holder`: below it, then below each folder above. */
function placesOf(holder: string, name: string): readonly string[] {
  if (holder === '') return [`node_modules/${name}`]
  const above = holder.lastIndexOf('node_modules/')
  const parent = above <= 0 ? '' : holder.slice(0, above - 1)
  return [`${holder}/node_modules/${name}`, ...placesOf(parent, name)]
}
