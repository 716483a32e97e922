import { expect, test } from 'vitest'
import { autostartEntry, autostartPath, isInForce } from '../../../../electron/platform/startup/autostart.ts'
import { startCommand } from '../../../../electron/platform/startup/start-command.ts'

const RUNNING = { execPath: '/opt/Plantão/plantao', appPath: null, env: {}, data: null }

test('the system starts this very program without its window, on the data folder that it runs on', () => {
  expect(startCommand(RUNNING)).toEqual({ program: '/opt/Plantão/plantao', args: ['--hidden'] })
  expect(startCommand({ ...RUNNING, appPath: '/src', data: '/dados' }).args).toEqual([
    '/src',
    '--data=/dados',
    '--hidden',
  ])
})

test('a program that runs from a copy is started from where it is kept', () => {
  const from = (env: Record<string, string>) => startCommand({ ...RUNNING, env }).program
  expect(from({ APPIMAGE: '/casa/ana/Plantao.AppImage' })).toBe('/casa/ana/Plantao.AppImage')
  expect(from({ PORTABLE_EXECUTABLE_FILE: 'D:\\Plantao.exe' })).toBe('D:\\Plantao.exe')
})

test('the entry of Linux is where desktops look for it', () => {
  expect(autostartPath({}, '/casa/ana')).toBe('/casa/ana/.config/autostart/plantao.desktop')
  expect(autostartPath({ XDG_CONFIG_HOME: '' }, '/casa/ana')).toBe(
    '/casa/ana/.config/autostart/plantao.desktop',
  )
  expect(autostartPath({ XDG_CONFIG_HOME: '/etc/own' }, '/casa/ana')).toBe(
    '/etc/own/autostart/plantao.desktop',
  )
})

test('it names the program and is read back, by the rules of the specification, as what was meant', () => {
  const program = '/opt/Meu "Plantão" $HOME/50%`x`\\plantao'
  const entry = autostartEntry({ program, args: ['--data=/dados da Ana', '--hidden'] })
  expect(entry).toMatch(/^\[Desktop Entry\]\nType=Application\nName=Plantão\nExec=/)
  expect(argumentsOf(/^Exec=(.*)$/m.exec(entry)?.[1] ?? '')).toEqual([
    program,
    '--data=/dados da Ana',
    '--hidden',
  ])
})

test('an entry that the desktop switched off is off', () => {
  const entry = autostartEntry({ program: '/opt/plantao', args: [] })
  expect(isInForce(entry)).toBe(true)
  expect(isInForce(`${entry}Hidden=true\n`)).toBe(false)
  expect(isInForce(entry.replace('enabled=true', 'enabled=false'))).toBe(false)
})

/** As a desktop reads it: the value's escapes, then field codes, then the arguments' own quotes. */
function argumentsOf(value: string): readonly string[] {
  const text = value.replaceAll(/\\(.)/g, '$1').replaceAll('%%', '%')
  return [...text.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, quoted = '']) =>
    quoted.replaceAll(/\\(["`$\\])/g, '$1'),
  )
}
