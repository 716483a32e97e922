import { setFlagsFromString } from 'node:v8'

/**
 * Switches off one optimisation of V8 that mixes up numbers, in Node 24 (V8 13.6) as in Chromium 153.
 *
 * Maglev leaves out the making of an object that its code does not need before it is left again. The interpreter then
 * makes the object late, from a description that belongs to the code; the box of a field that holds a number is taken
 * from there as it is, not copied. Two objects made so by one piece of code share the box, and each shows the number
 * that was stored last. Every instant is such a number, so a deadline can be another one's. The code is rarely left at
 * such a place twice, which is why it takes a busy machine and luck to see it. Without the optimisation there is no
 * description to make an object from; nothing that we measure became slower.
 */
export const NUMBERS_APART = '--no-maglev-escape-analysis'

/** For this process, before it does any work. */
export const keepNumbersApart = (): void => setFlagsFromString(NUMBERS_APART)
