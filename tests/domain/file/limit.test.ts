import { expect, test } from 'vitest'
import { FILE_LIMIT, FILES_LIMIT, fitting } from '../../../src/domain/file/limit.ts'

const unfit = (sizes: readonly number[], taken = 0) =>
  fitting(
    sizes.map((size) => ({ size })),
    taken,
  ).map((each) => each.unfit)

test('a file fits up to its limit, and files together up to the message’s', () => {
  expect(unfit([FILE_LIMIT, FILE_LIMIT + 1])).toEqual([null, 'tooLarge'])
  expect(unfit([FILES_LIMIT - FILE_LIMIT, 1], FILE_LIMIT)).toEqual([null, 'noRoom'])
})

test('a file that is left out takes no room from those after it', () => {
  expect(unfit([FILE_LIMIT + 1, FILE_LIMIT, FILE_LIMIT, FILES_LIMIT - FILE_LIMIT])).toEqual([
    'tooLarge',
    null,
    'noRoom',
    null,
  ])
})
