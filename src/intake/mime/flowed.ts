const SIGNATURE = '-- '

/** A body of `format=flowed` (RFC 3676) with its soft line breaks taken out; quote depth is kept as `> `. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = []
  let open: Paragraph | null = null
  const close = (): void => {
    if (open) out.push(quoted(open.depth, open.pieces.join('')))
    open = null
  }
  for (const line of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(line)?.[0].length ?? 0
    const content = line.slice(marks).replace(/^ /, '')
    const flows = content.endsWith(' ') && content !== SIGNATURE
    if (open?.depth !== marks || content === SIGNATURE) close()
    const paragraph: Paragraph = open ?? { depth: marks, pieces: [] }
    paragraph.pieces.push(flows && deleteSpace ? content.slice(0, -1) : content)
    open = paragraph
    if (!flows) close()
  }
  close()
  return out.join('\n')
}

interface Paragraph {
  readonly depth: number
  readonly pieces: string[]
}

const quoted = (depth: number, line: string): string => (depth > 0 ? `${'>'.repeat(depth)} ${line}` : line)
