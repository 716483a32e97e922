import { useSyncExternalStore } from 'react'
import { hashOf, type Route, routeOf } from './route.ts'

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The route of the window's address, followed. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return routeOf(hash)
}

export const go = (route: Route): void => {
  location.hash = hashOf(route)
}

/** Takes another address in place of this one: no step back leads here. */
export const replace = (route: Route): void => {
  history.replaceState(null, '', hashOf(route))
  dispatchEvent(new HashChangeEvent('hashchange'))
}
