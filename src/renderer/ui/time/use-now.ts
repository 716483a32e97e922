import { useSyncExternalStore } from 'react'
import { ticker } from './ticker.ts'

const MINUTE = 60_000
const minute = (): number => Math.floor(Date.now() / MINUTE) * MINUTE + MINUTE / 2

const subscribe = (listener: () => void) => ticker.subscribe(listener)

/** The present to the minute, for words such as an age: what uses it is drawn again once a minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, minute)
