import { type ReactNode, useRef } from 'react'
import { useIntl } from 'react-intl'
import { TEMPLATE_VARIABLES } from '../../../../domain/profile/template.ts'
import { sayIn } from '../../../../i18n/intl.ts'
import { Button } from '../../../ui/button.tsx'
import css from './texts.module.css'

interface VariablesProps {
  readonly text: string
  readonly onText: (text: string) => void
  /** What the agent fills in by himself. */
  readonly fields: readonly string[]
  /** The field with the text. */
  readonly children: ReactNode
}

/** A text, and below it the variables, each put where the caret stood by its button. */
export function Variables({ text, onText, fields, children }: VariablesProps) {
  const intl = useIntl()
  const say = sayIn(intl)
  const box = useRef<HTMLDivElement>(null)
  const insert = (variable: string) => {
    const area = box.current?.querySelector('textarea')
    if (area == null) return
    const { selectionStart: from, selectionEnd: to } = area
    const put = `{${variable}}`
    onText(text.slice(0, from) + put + text.slice(to))
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(from + put.length, from + put.length)
    })
  }
  return (
    <div ref={box} className={css.body}>
      {children}
      <div role="group" aria-label={say('texts.insert')} className={css.variables}>
        {[...TEMPLATE_VARIABLES, ...fields].map((variable) => (
          <Button
            key={variable}
            size="s"
            label={say('texts.insert.variable', { variable })}
            onPress={() => insert(variable)}
          >
            {`{${variable}}`}
          </Button>
        ))}
      </div>
      {fields.length > 0 && (
        <p className={css.hint}>{say('texts.fields', { fields: intl.formatList(fields) })}</p>
      )}
    </div>
  )
}
