import type { Dress } from './desk-state.ts'

/** Which theme the system's own parts of the window wear. High contrast follows the system's light or dark. */
export const themeSourceOf = ({ theme }: Dress): 'system' | 'light' | 'dark' =>
  theme === 'contrast' ? 'system' : theme

/** The colour of the window's frame (`--frame` of the tokens), for the moment before the page draws it. */
export function backgroundOf({ theme }: Dress, dark: boolean): string {
  if (theme === 'contrast') return dark ? '#000000' : '#eeeeee'
  return dark ? '#0c0f10' : '#f2f4f6'
}
