/**
 * What closed has had its own attempt to give the focus back, which waits for a frame. Where that left it on
 * nothing it goes to `before`, or else into the page's list, where the keys of one letter act, or to the page.
 */
export function giveFocusBack(before: Element | null): void {
  const back = () => {
    const held = document.activeElement
    if (held !== null && held !== document.body) return
    const stands = before instanceof HTMLElement && before !== document.body && before.isConnected
    const next = stands ? before : (first(ROW) ?? first(LIST) ?? first(PAGE))
    next?.focus()
  }
  requestAnimationFrame(() => requestAnimationFrame(back))
}

const ROW = '[data-keys="list"] [role="row"][tabindex="0"]'
const LIST = '[data-keys="list"][tabindex]'
const PAGE = 'main [tabindex]'
const first = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)
