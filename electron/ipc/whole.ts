/**
 * The pieces of a body of `size` bytes as they come. Throws at its end where it is shorter or longer: some wires end a
 * body that its sender cut as if it were whole.
 */
export async function* whole(pieces: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let came = 0
  for await (const piece of pieces) {
    came += piece.length
    yield piece
  }
  if (came !== size) throw new Error(`of ${size} bytes ${came} came`)
}
