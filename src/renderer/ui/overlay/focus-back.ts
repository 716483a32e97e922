/**
 * What closed has had its own attempt to give the focus back, which waits for a frame. Where that left it on
 * nothing it goes to `before`, or else into the page's list, where the keys of one letter act, or to the page.
 */
export function giveFocusBack(before: Element | null): void {
  const back = () => {
    const held = document.activeElement
    if (held !== null && held !== document.body) return
    const stands = before instanceof HTMLElement && before !== document.body && before.isConnected
    const next = stands
      ? before
      : (document.querySelector<HTMLElement>(IN_LIST) ?? document.querySelector(PAGE))
    if (next instanceof HTMLElement) next.focus()
  }
  requestAnimationFrame(() => requestAnimationFrame(back))
}

const IN_LIST = '[data-keys="list"][tabindex="0"], [data-keys="list"] [tabindex="0"]'
const PAGE = 'main [tabindex]'
