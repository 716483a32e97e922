import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { backgroundOf, themeSourceOf } from '../../../../electron/platform/desk/look.ts'
import { isZoom, nextZoom } from '../../../../electron/platform/desk/zoom.ts'
import { THEMES } from '../../../../src/contract/views/settings.ts'

const dress = (theme: (typeof THEMES)[number]) => ({ theme, fontScale: 100, density: 'cosy' }) as const

test('menus, dialogs and title bar wear the theme chosen; high contrast and none follow the system', () => {
  expect(THEMES.map((theme) => themeSourceOf(dress(theme)))).toEqual(['system', 'light', 'dark', 'system'])
})

test('the ground of a window that is not drawn yet is the frame of the tokens', () => {
  const tokens = readFileSync('src/renderer/ui/tokens.css', 'utf8')
  const [usual = [], contrast = []] = [
    ...tokens.matchAll(/--frame: light-dark\((.+?\)|\w+), (.+?\)?)\);/g),
  ].map(([, light = '', dark = '']) => [hexOf(light), hexOf(dark)])
  expect(usual).toEqual([false, true].map((dark) => backgroundOf(dress('system'), dark)))
  expect(contrast).toEqual([false, true].map((dark) => backgroundOf(dress('contrast'), dark)))
})

test('zoom goes from step to step and stops at the ends', () => {
  expect(nextZoom(1, 'in')).toBe(1.1)
  expect(nextZoom(1, 'out')).toBe(0.9)
  let zoom = 1
  for (let step = 0; step < 30; step++) zoom = nextZoom(zoom, 'in')
  expect(zoom).toBe(3)
  for (let step = 0; step < 30; step++) zoom = nextZoom(zoom, 'out')
  expect(zoom).toBe(0.5)
  expect([isZoom(1), isZoom(1.01), isZoom('1')]).toEqual([true, false, false])
})

/** A colour of the tokens as sRGB. */
function hexOf(css: string): string {
  if (css === 'black') return '#000000'
  const [L = 0, C = 0, hue = 0] = (/oklch\((.+)\)?/.exec(css)?.[1] ?? '').split(' ').map(Number.parseFloat)
  const [a, b] = [C * Math.cos((hue * Math.PI) / 180), C * Math.sin((hue * Math.PI) / 180)]
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const encoded = linear.map((x) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055))
  return `#${encoded
    .map((x) =>
      Math.round(255 * x)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
