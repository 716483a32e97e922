import { useId, useRef } from 'react'
import { Button, Tag as AriaTag, TagGroup, TagList } from 'react-aria-components'
import { Icon } from '../icon.tsx'
import { ComboBox, type Found } from './combo-box.tsx'
import css from './tag-field.module.css'

export interface Tag {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Kept as written, though it will not do; the error says why. */
  readonly invalid?: boolean
}

interface TagFieldProps {
  readonly label: string
  readonly tags: readonly Tag[]
  /** One or more values as written or pasted; answers what of the text stays in the field. */
  readonly onAdd: (text: string) => string
  readonly onRemove: (id: string) => void
  /** Suggestions; without them the field only takes what is written. */
  readonly find?: (text: string) => Promise<readonly Found[]>
  readonly onChoose?: (found: Found) => void
  /** Characters that end a value: `,`, `;` and a line's end unless another is said. */
  readonly ends?: RegExp
  readonly error?: string | null
  readonly hint?: string
  readonly placeholder?: string
  /** `row`: label before the values, without a frame; `bare`: no visible label at all. */
  readonly look?: 'field' | 'row' | 'bare'
  /** It has the focus when it appears. */
  readonly first?: boolean
}

const ENDS = /[,;\n]/
const nothing = (): Promise<readonly Found[]> => Promise.resolve([])

/** Several values in one field: each is a tag that Delete or its cross removes. */
export function TagField({ look = 'field', error = null, ...props }: TagFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const about = useId()
  const words = error ?? props.hint
  const remove = (keys: Iterable<unknown>) => {
    for (const key of keys) props.onRemove(String(key))
    if (props.tags.length <= 1) box.current?.querySelector('input')?.focus()
  }
  const toLast = () => [...(box.current?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])].at(-1)?.focus()
  return (
    <div className={`${css.field} ${css[look]}`}>
      <span className={look === 'bare' ? css.silent : css.label} aria-hidden="true">
        {props.label}
      </span>
      <div className={css.value}>
        <div ref={box} className={css.box} data-invalid={error !== null || undefined}>
          {props.tags.length > 0 && (
            <TagGroup className={css.group} aria-label={props.label} onRemove={(keys) => remove(keys)}>
              <TagList className={css.tags} items={props.tags}>
                {(tag: Tag) => <One tag={tag} />}
              </TagList>
            </TagGroup>
          )}
          <ComboBox
            look="bare"
            label={props.label}
            chosen={null}
            find={props.find ?? nothing}
            onChoose={(found) => found !== null && props.onChoose?.(found)}
            placeholder={props.tags.length === 0 ? props.placeholder : undefined}
            free={{ take: props.onAdd, ends: props.ends ?? ENDS, onBack: toLast }}
            error={error}
            describedBy={words === undefined ? undefined : about}
            first={props.first}
          />
        </div>
        {words !== undefined && (
          <p
            id={about}
            className={error === null ? css.hint : css.error}
            role={error === null ? undefined : 'alert'}
          >
            {words}
          </p>
        )}
      </div>
    </div>
  )
}

function One({ tag }: { tag: Tag }) {
  return (
    <AriaTag
      id={tag.id}
      className={css.tag}
      textValue={tag.label}
      data-invalid={tag.invalid}
      data-hint={tag.hint}
    >
      <bdi className={css.words}>{tag.label}</bdi>
      <Button slot="remove" className={css.remove}>
        <Icon name="close" size={0.625} />
      </Button>
    </AriaTag>
  )
}
