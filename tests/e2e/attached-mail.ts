import { deflateSync } from 'node:zlib'
import { zipOf } from '../domain/file/made.ts'

/** A file as a mail carries it. */
export interface Part {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A mail to a team with files; `at` sets it apart from others and in time. */
export function mailWith(parts: readonly Part[], subject: string, at = 0): string {
  const rows = parts.flatMap(({ name, type, bytes }) => [
    '--parte',
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? ['']),
  ])
  return [
    'From: Rita Prado <rita@loja.example>',
    'To: suporte@xtech.example',
    `Subject: ${subject}`,
    `Message-ID: <anexos-${subject.replaceAll(/\W/g, '')}-${at}@loja.example>`,
    `Date: Thu, 19 Nov 2026 11:0${at}:00 -0300`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="parte"',
    '',
    '--parte',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Boa tarde, seguem os arquivos que vocês pediram.',
    ...rows,
    '--parte--',
    '',
  ].join('\r\n')
}

/** A PNG with a gradient, so that something is seen of it. */
export function png(width: number, height: number): Uint8Array {
  const line = (y: number): number[] => [
    0,
    ...Array.from({ length: width }, (_, x) => [(x * 255) / width, (y * 255) / height, 160]).flat(),
  ]
  const pixels = Buffer.from(Array.from({ length: height }, (_, y) => line(y)).flat())
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  out.set(body, 4)
  out.writeUInt32BE(checksum(body), body.length + 4)
  return out
}

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/**
 * A PDF of two pages in a font that it does not bring along. With a `host` it tries what a PDF can: a script and a
 * form that it sends away on opening, a link over the whole page, a file and a picture of elsewhere.
 */
export function pdf(words: readonly [string, string], host: string | null = null): Uint8Array {
  const hostile =
    host === null
      ? ''
      : `/OpenAction << /S /JavaScript /JS (app.launchURL("${host}/script"); this.submitForm("${host}/form")) >> ` +
        `/AA << /WC << /S /URI /URI (${host}/close) >> >> /AcroForm << /Fields [] /XFA (${host}/xfa) >>`
  const link = host === null ? '' : `/Annots [ 8 0 R ] /AA << /O << /S /URI /URI (${host}/page) >> >>`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${hostile} >>`,
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 300] /Contents 5 0 R /Resources << /Font << /F 7 0 R >> >> ${link} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 300] /Contents 6 0 R /Resources << /Font << /F 7 0 R >> >> >>',
    streamOf(words[0]),
    streamOf(words[1]),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Annot /Subtype /Link /Rect [0 0 420 300] /Border [0 0 4] /A << /S /URI /URI (${host ?? ''}/link) >> >>`,
  ]
  let out = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = out.length
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = out.length
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

function streamOf(words: string): string {
  const drawn = `BT /F 24 Tf 40 200 Td (${words}) Tj ET 0.1 0.5 0.5 rg 40 120 180 40 re f`
  return `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`
}

/** What a client sends on a usual day. */
export const USUAL: readonly Part[] = [
  { name: 'tela do erro.png', type: 'image/png', bytes: png(900, 600) },
  { name: 'contrato.pdf', type: 'application/pdf', bytes: pdf(['Contrato de suporte', 'Anexo de precos']) },
  {
    name: 'log.txt',
    type: 'text/plain; charset=windows-1252',
    bytes: Buffer.from('Conexão recusada às 10h\r\n'.repeat(400), 'latin1'),
  },
  {
    name: 'planilha.xlsx',
    type: 'application/octet-stream',
    bytes: zipOf(['[Content_Types].xml', 'xl/a.xml']),
  },
]

const HTML = '<!doctype html><html><body><script>top.ran=1</script></body></html>'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>top.ran=1</script></svg>'

/** What nobody should send. */
export const hostileParts = (host: string): readonly Part[] => [
  { name: 'foto.png', type: 'image/png', bytes: Buffer.from(HTML) },
  { name: 'logo.svg', type: 'image/svg+xml', bytes: Buffer.from(SVG) },
  { name: 'aviso.pdf', type: 'application/pdf', bytes: pdf(['Leia isto', 'E isto'], host) },
  {
    name: '../../../escape.txt',
    type: 'text/plain',
    bytes: Buffer.from('<script>top.ran=1</script> &lt;b&gt;'),
  },
  {
    name: 'fatura\u202Efdp.exe',
    type: 'application/pdf',
    bytes: Buffer.from('MZ\u0090\u0000\u0003\u0000', 'latin1'),
  },
  { name: 'arquivos.zip', type: 'application/zip', bytes: zipOf(['leia.txt', 'instalar.exe']) },
]
