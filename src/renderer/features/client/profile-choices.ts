import { useEffect } from 'react'
import { create } from 'zustand'
import type { Named } from '../../../contract/views/named.ts'
import { call } from '../../bridge/bridge.ts'

/** What a profile lists that a client may have. */
export interface Choices {
  readonly plans: readonly Named[]
  readonly addOns: readonly (Named & { readonly namesOwner: boolean })[]
}

interface Known {
  readonly profiles: Readonly<Record<string, Choices>>
  /** Who of ours works here. */
  readonly people: readonly Named[]
}

const NONE: Choices = { plans: [], addOns: [] }

const useKnown = create<Known>(() => ({ profiles: {}, people: [] }))

/** The choices of a profile, read whenever something that needs them appears; until then those read before. */
export function useChoices(profile: string): Choices {
  useEffect(() => void readChoices(profile), [profile])
  return useKnown(({ profiles }) => profiles[profile]) ?? NONE
}

export function usePeople(): readonly Named[] {
  useEffect(() => void readPeople(), [])
  return useKnown(({ people }) => people)
}

async function readChoices(profile: string): Promise<void> {
  if (profile === '') return
  const answer = await call('profile.read', { profile })
  if (!answer.ok) return
  const { plans, addOns } = answer.value
  const read: Choices = {
    plans: plans.map(({ id, name }) => ({ id, name })),
    addOns: addOns.map(({ id, name, namesOwner }) => ({ id, name, namesOwner })),
  }
  useKnown.setState(({ profiles }) => ({ profiles: { ...profiles, [profile]: read } }))
}

async function readPeople(): Promise<void> {
  const answer = await call('queue.choices', {})
  if (answer.ok) useKnown.setState({ people: answer.value.agents })
}
