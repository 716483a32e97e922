/** A primitive that the compiler keeps apart from its look-alikes; at run time it is the primitive itself. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

declare const brand: unique symbol
