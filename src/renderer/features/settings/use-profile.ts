import { useEffect, useState } from 'react'
import type { ProfileView } from '../../../contract/views/profile.ts'
import { call, onChanged } from '../../bridge/bridge.ts'

/** A profile in force, read again whenever another version may be; null until the first answer. */
export function useProfile(id: string | null): ProfileView | null {
  const [profile, setProfile] = useState<ProfileView | null>(null)
  useEffect(() => {
    if (id === null) return
    let here = true
    const read = async () => {
      const answer = await call('profile.read', { profile: id })
      if (here && answer.ok) setProfile((before) => same(before, answer.value))
    }
    void read()
    const deaf = onChanged((topics) => {
      if (topics === 'all' || topics.includes('workspace')) void read()
    })
    return () => {
      here = false
      deaf()
    }
  }, [id])
  return profile?.id === id ? profile : null
}

/** The same version again draws nothing again. */
const same = (before: ProfileView | null, now: ProfileView): ProfileView =>
  before !== null && before.id === now.id && before.version === now.version ? before : now
