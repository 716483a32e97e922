import 'react'

declare module 'react' {
  /** Custom properties may be set from a component's style; React writes them through the CSSOM. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
