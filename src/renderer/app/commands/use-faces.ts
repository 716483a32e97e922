import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { sayIn } from '../../../i18n/intl.ts'
import type { CommandFace } from '../../ui/commands.tsx'
import { COMMANDS } from './all.ts'
import { isMac, keyName } from './chord.ts'
import { isOffered, type Place, runOn } from './command.ts'
import type { Keys } from './keys.ts'

/** Faces stay the same while the window moves; what they run is always the present place. */
export function useFaces(place: Place, keys: Keys): ReadonlyMap<string, CommandFace> {
  const present = useRef(place)
  useEffect(() => {
    present.current = place
  })
  const intl = useIntl()
  return useMemo(() => {
    const say = sayIn(intl)
    return new Map(
      COMMANDS.map((command): [string, CommandFace] => {
        const key = keys.get(command.id)
        const face = {
          label: say(command.label),
          ...(command.icon === undefined ? {} : { icon: command.icon }),
          keyName: key === undefined ? null : keyName(key, say, isMac()),
          run: () => runOn(command, present.current.route.page)?.(present.current),
          group: command.group,
          isListed: command.inPalette !== false,
          isOffered: () => isOffered(command, present.current),
        }
        return [command.id, face]
      }),
    )
  }, [intl, keys])
}
