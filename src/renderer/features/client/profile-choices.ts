import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import { create } from 'zustand'
import type { Named } from '../../../contract/views/named.ts'
import { sayIn } from '../../../i18n/intl.ts'
import { call } from '../../bridge/bridge.ts'

/** What a profile lists that a client may have. */
export interface Choices {
  readonly plans: readonly Named[]
  /** The plan of a client who names none. */
  readonly usual: Named | null
  readonly addOns: readonly (Named & { readonly namesOwner: boolean })[]
}

interface Known {
  readonly profiles: Readonly<Record<string, Choices>>
  /** Who of ours works here. */
  readonly people: readonly Named[]
}

const NONE: Choices = { plans: [], usual: null, addOns: [] }

const useKnown = create<Known>(() => ({ profiles: {}, people: [] }))

/** The choices of a profile, read whenever something that needs them appears; until then those read before. */
export function useChoices(profile: string): Choices {
  useEffect(() => void readChoices(profile), [profile])
  return useKnown(({ profiles }) => profiles[profile]) ?? NONE
}

/** The choices of many profiles, for a list of their clients. */
export function useChoicesOf(profiles: readonly Named[]): void {
  useEffect(() => {
    for (const { id } of profiles) void readChoices(id)
  }, [profiles])
}

/** The plan of a client in words: his own, else the usual one of his profile, else none. */
export function usePlanWords(plan: Named | null, profile: string): string {
  const say = sayIn(useIntl())
  const usual = useKnown(({ profiles }) => profiles[profile]?.usual ?? null)
  return (
    plan?.name ?? (usual === null ? say('client.plan.none') : say('client.plan.usual', { plan: usual.name }))
  )
}

export function usePeople(): readonly Named[] {
  useEffect(() => void readPeople(), [])
  return useKnown(({ people }) => people)
}

async function readChoices(profile: string): Promise<void> {
  if (profile === '') return
  const answer = await call('profile.read', { profile })
  if (!answer.ok) return
  const { plans, addOns, defaultPlan } = answer.value
  const read: Choices = {
    plans: plans.map(({ id, name }) => ({ id, name })),
    usual: plans.find(({ id }) => id === defaultPlan) ?? null,
    addOns: addOns.map(({ id, name, namesOwner }) => ({ id, name, namesOwner })),
  }
  useKnown.setState(({ profiles }) => ({ profiles: { ...profiles, [profile]: read } }))
}

async function readPeople(): Promise<void> {
  const answer = await call('queue.choices', {})
  if (answer.ok) useKnown.setState({ people: answer.value.agents })
}
