import type { Named } from '../../../contract/views/named.ts'
import { Select } from '../../ui/select.tsx'

interface ProfileSelectProps {
  readonly label: string
  readonly profiles: readonly Named[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** Which team. */
export const ProfileSelect = ({ profiles, ...select }: ProfileSelectProps) => (
  <Select {...select} look="bar" options={profiles.map(({ id, name }) => ({ id, label: name }))} />
)
