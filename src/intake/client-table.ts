import { plainText } from '../domain/account/plain.ts'
import type { ClientField, ClientLine, ClientTable } from '../domain/account/table.ts'
import { accept, refuse, type Result } from '../domain/value/result.ts'
import { cleanLine } from './clean.ts'
import { readTable, type TableRow } from './csv.ts'

/**
 * A table of clients by what its headings say, in Portuguese or English, with or without accents. Of two columns of
 * one meaning the first counts; lists (addresses, telephones, domains, add-ons) take both. Refusals: those of
 * `readTable`, `tableWithoutClient`.
 */
export function readClientTable(file: Uint8Array | string): Result<ClientTable> {
  const rows = readTable(file)
  if (!rows.ok) return rows
  const [heading, ...lines] = rows.value
  const columns = columnsOf(heading?.cells ?? [])
  if (!columns.some(({ field }) => field === 'client')) return refuse({ kind: 'tableWithoutClient' })
  return accept({
    known: columns.filter(({ field }) => field !== null).map(({ heading: text }) => text),
    ignored: columns
      .filter(({ field, heading: text }) => field === null && text !== '')
      .map(({ heading: text }) => text),
    lines: lines.map((row) => lineOf(row, columns)),
  })
}

/** By the letters and digits of a heading alone. */
const HEADINGS: Readonly<Record<ClientField, readonly string[]>> = {
  client: [
    'cliente',
    'empresa',
    'conta',
    'nomedocliente',
    'nomedaempresa',
    'razaosocial',
    'nomefantasia',
    'loja',
    'name',
    'nome',
    'client',
    'account',
    'company',
    'customer',
    'organization',
    'organizacao',
    'accountname',
    'companyname',
  ],
  plan: ['plano', 'plan', 'contrato', 'planosla', 'slaplan'],
  addOns: ['adicional', 'adicionais', 'addon', 'addons', 'opcionais'],
  tam: ['tam', 'gerentedeconta', 'gerentedecontatecnica', 'technicalaccountmanager', 'accountmanager'],
  cloud: ['nuvem', 'cloud', 'hospedagem', 'hosting', 'hospedado'],
  domains: ['dominio', 'dominios', 'domain', 'domains', 'site', 'sites', 'website'],
  version: ['versao', 'versaodoproduto', 'version', 'productversion'],
  production: ['producao', 'ambientedeproducao', 'production', 'productionenvironment'],
  homologation: ['homologacao', 'ambientedehomologacao', 'homologation', 'staging', 'stagingenvironment'],
  development: ['desenvolvimento', 'ambientededesenvolvimento', 'development', 'developmentenvironment'],
  notes: [
    'observacao',
    'observacoes',
    'obs',
    'notas',
    'nota',
    'notes',
    'note',
    'comentarios',
    'comments',
    'remarks',
  ],
  contact: [
    'contato',
    'contatos',
    'nomedocontato',
    'pessoa',
    'usuario',
    'responsavel',
    'contact',
    'contactname',
    'person',
    'user',
  ],
  addresses: [
    'email',
    'emails',
    'correio',
    'enderecodeemail',
    'emaildocontato',
    'mail',
    'emailaddress',
    'emailaddresses',
    'contactemail',
  ],
  phones: [
    'telefone',
    'telefones',
    'celular',
    'whatsapp',
    'fone',
    'tel',
    'phone',
    'phones',
    'mobile',
    'phonenumber',
    'telephone',
  ],
  identified: ['identificado', 'identificada', 'identified', 'cadastrado', 'registered'],
  trained: ['treinado', 'treinada', 'treinamento', 'trained', 'capacitado'],
  approver: ['aprovador', 'aprovadora', 'aprova', 'approver', 'approves'],
}

const MEANINGS: ReadonlyMap<string, ClientField> = new Map(
  (Object.entries(HEADINGS) as [ClientField, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  ),
)

const LISTS: ReadonlySet<ClientField> = new Set(['addresses', 'phones', 'domains', 'addOns'])

interface Column {
  readonly heading: string
  /** Null: not understood, or said by an earlier column. */
  readonly field: ClientField | null
}

const HEADING_LENGTH = 80

function columnsOf(cells: readonly string[]): readonly Column[] {
  const taken = new Set<ClientField>()
  const headings = cells.map((cell) => cleanLine(cell, HEADING_LENGTH))
  const said = new Set(headings.filter((heading) => !isBareName(heading)).map(meaningOf))
  const ofPeople = said.has('client') && said.has('addresses') && !said.has('contact')
  return headings.map((heading) => {
    const field = ofPeople && isBareName(heading) ? 'contact' : meaningOf(heading)
    const free = field !== null && (LISTS.has(field) || !taken.has(field))
    if (field !== null) taken.add(field)
    return { heading, field: free ? field : null }
  })
}

const meaningOf = (heading: string): ClientField | null => MEANINGS.get(lettersOf(heading)) ?? null

/** Of whom, it does not say: the person's beside his address, where another column names the client. */
const isBareName = (heading: string): boolean => ['nome', 'name'].includes(lettersOf(heading))

const lettersOf = (heading: string): string => plainText(heading).replaceAll(/[^a-z0-9]/g, '')

function lineOf({ line, cells }: TableRow, columns: readonly Column[]): ClientLine {
  const said: Partial<Record<ClientField, string>> = {}
  for (const [at, { field }] of columns.entries()) {
    const cell = field === null ? '' : cellOf(field, cells[at] ?? '')
    if (field === null || cell === '') continue
    const before = said[field]
    said[field] = before === undefined ? cell : `${before};${cell}`
  }
  return { line, cells: said }
}

/** Longer than any cell may be, so that one which is too long still shows it. */
const CELL_LENGTH = 30_000

/** Notes may have lines; in a list a new line parts, elsewhere it is a blank. */
function cellOf(field: ClientField, cell: string): string {
  if (field === 'notes') return cell
  return cleanLine(LISTS.has(field) ? cell.replaceAll('\n', ';') : cell, CELL_LENGTH)
}
