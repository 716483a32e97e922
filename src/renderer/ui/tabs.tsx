import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import css from './tabs.module.css'

interface TabsProps<Id extends string> {
  readonly label: string
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly hintKey?: string | null }[]
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A few named panes of which the chosen one is rendered. */
export function Tabs<Id extends string>({ label, value, onChange, tabs, aside, children }: TabsProps<Id>) {
  return (
    <AriaTabs className={css.tabs} selectedKey={value} onSelectionChange={(key) => onChange(key as Id)}>
      <div className={css.head}>
        <TabList className={css.list} aria-label={label}>
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              id={tab.id}
              className={css.tab}
              data-hint={tab.hintKey == null ? undefined : tab.label}
              data-hint-key={tab.hintKey ?? undefined}
            >
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {aside}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={css.panel}>
          {tab.id === value && children}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
