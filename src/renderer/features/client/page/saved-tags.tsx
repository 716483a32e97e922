import { useState } from 'react'
import type { Save } from '../../../ui/form/edit-text.tsx'
import { TagField } from '../../../ui/form/tag-field.tsx'
import type { Taken } from '../faults.ts'

interface SavedTagsProps {
  readonly label: string
  readonly values: readonly string[]
  /** What will do of a text that was written or pasted. */
  readonly take: (text: string) => Taken
  /** Why a part of it will not do. */
  readonly fault: (bad: string) => string
  readonly onSave: Save<readonly string[]>
  readonly placeholder?: string
  readonly hint?: string
  readonly look?: 'field' | 'row'
}

/** Several values, each saved as it is added or removed; one that is refused stays, marked, until it is removed. */
export function SavedTags({ values, take, fault, onSave, ...field }: SavedTagsProps) {
  const [tried, setTried] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<string | null>(null)
  const store = async (next: readonly string[], added: readonly string[]) => {
    setTried(added)
    const why = await onSave(next)
    setRefused(why)
    if (why === null) setTried([])
  }
  const add = (text: string): string => {
    const { good, bad } = take(text)
    const added = good.filter((value) => !values.includes(value))
    const [first] = bad
    setRefused(first === undefined ? null : fault(first))
    if (added.length > 0) void store([...values, ...added], added)
    return bad.join(', ')
  }
  const remove = (value: string) => {
    setRefused(null)
    if (!values.includes(value)) return setTried(tried.filter((one) => one !== value))
    void store(
      values.filter((one) => one !== value),
      [],
    )
  }
  const waiting = tried.filter((value) => !values.includes(value))
  return (
    <TagField
      {...field}
      tags={[
        ...values.map((value) => ({ id: value, label: value })),
        ...waiting.map((value) => ({ id: value, label: value, invalid: refused !== null })),
      ]}
      onAdd={add}
      onRemove={remove}
      error={refused}
    />
  )
}
