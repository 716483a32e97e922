import type { Address } from '../../../src/domain/ticket/message.ts'
import { logo, screenshot } from './pictures.ts'

/** A client's mail, before it has an instant. */
export interface Letter {
  readonly from: Address
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly files?: readonly LetterFile[]
  readonly quoted?: string
  /** By what it shows that nobody wrote it; absent: a person did. */
  readonly automatic?: string
}

export interface LetterFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly contentId?: string
}

const lojista: Address = { name: 'Renata Siqueira', address: 'renata.siqueira@emporioararaazul.example' }

/** An order's table as a shop's admin pastes it, a logo inside the mail and a banner from outside. */
export const htmlMail: Letter = {
  from: lojista,
  subject: 'Frete cobrado a mais no pedido #48213',
  text: 'Boa tarde!\n\nO frete do pedido #48213 veio diferente do que aparece no simulador. Coloquei a tabela abaixo para facilitar.\n\nPedido | CEP | Simulado | Cobrado\n48213 | 13083-970 | R$ 18,90 | R$ 42,50\n48220 | 13083-970 | R$ 18,90 | R$ 42,50\n\nO cliente já reclamou duas vezes. Podem olhar por favor?\n\nRenata Siqueira\nEmpório Arara Azul',
  html: `<html><body style="font-family:Verdana,sans-serif;color:#333">
<p>Boa tarde!</p>
<p>O frete do pedido <b>#48213</b> veio diferente do que aparece no simulador. Coloquei a tabela abaixo para facilitar.</p>
<table border="1" cellpadding="6" style="border-collapse:collapse;font-size:13px">
<tr style="background:#e75480;color:#fff"><th>Pedido</th><th>CEP</th><th>Simulado</th><th>Cobrado</th></tr>
<tr><td>48213</td><td>13083-970</td><td align="right">R$ 18,90</td><td align="right"><b>R$ 42,50</b></td></tr>
<tr><td>48220</td><td>13083-970</td><td align="right">R$ 18,90</td><td align="right"><b>R$ 42,50</b></td></tr>
</table>
<p>O cliente já reclamou duas vezes. Podem olhar por favor?</p>
<p>Renata Siqueira<br>Empório Arara Azul<br><img src="cid:logo@emporioararaazul.example" width="96" height="32" alt="Empório Arara Azul"></p>
<p><img src="https://imagens.emporioararaazul.example/assinatura/frete-gratis.png" width="420" alt="Frete grátis acima de R$ 199"></p>
</body></html>`,
  files: [
    { name: 'logo.png', mediaType: 'image/png', bytes: logo, contentId: 'logo@emporioararaazul.example' },
  ],
}

const log = `2026 NF-e transmissao serie=1
10:41:07 montando XML do pedido 77120
10:41:07 validando schema ... ok
10:41:09 SEFAZ retorno 225: Falha no Schema XML do lote
10:41:09 elemento: xCpl  valor: "fundos  casa 2"
10:41:10 nota mantida em rascunho
`

export const attachedMail: Letter = {
  from: { name: 'Cláudio Pimentel', address: 'claudio.pimentel@papelariagirassol.example' },
  subject: 'Falha no schema XML - segue print e log',
  text: 'Bom dia, tudo bem?\n\nConforme pediram no telefone, segue o print da tela e o log do módulo. É o pedido #77120, a nota fica em rascunho e não transmite.\n\nObrigado,\nCláudio\nPapelaria Girassol',
  files: [
    { name: 'tela de emissão.png', mediaType: 'image/png', bytes: screenshot },
    { name: 'modulo-nfe.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(log) },
  ],
}

const comprador: Address = { name: 'Jonas Guimarães', address: 'jonas.guimaraes@parafusoscerroazul.example' }

/** A thread: question, our answer, an absence note that nobody wrote, and an answer above the quote. */
export const thread = {
  question: {
    from: comprador,
    subject: 'Pedido 61877 não aparece para separação',
    text: 'Boa tarde,\n\nFaturamos o pedido 61877 ontem e ele não aparece na tela de separação. O cliente de Caxias vem buscar amanhã cedo.\n\nJonas Guimarães\nParafusos Cerro Azul',
  },
  answer:
    'O ticket está em análise. O pedido 61877 está faturado, mas ficou sem o depósito de saída.\n\nPode nos dizer de qual depósito ele deve sair, Matriz ou Filial 2?',
  absence: {
    from: comprador,
    subject: 'Resposta automática: Pedido 61877 não aparece para separação',
    text: 'Estou em visita a clientes e retorno às 14h. Assuntos urgentes: compras@parafusoscerroazul.example.',
    automatic: 'autoSubmitted',
  },
  reply: {
    from: comprador,
    subject: 'Re: Pedido 61877 não aparece para separação',
    text: 'Sai da Filial 2, por favor. A Matriz está em inventário.\n\nJonas',
  },
} as const satisfies Record<string, Letter | string>

const rh: Address = { name: 'Sônia Vasconcelos', address: 'sonia.vasconcelos@hospitalpedrabranca.example' }

/** A matter that was closed, and the client's word on it afterwards: a linked successor. */
export const continued = {
  question: {
    from: rh,
    subject: 'Arquivo de benefícios com colaborador demitido',
    text: 'Prezados, bom dia.\n\nO arquivo de vale-refeição de dezembro saiu com dois colaboradores demitidos em novembro (matrículas 20114 e 20260). A operadora já cobrou. Como evitar no próximo?\n\nMódulo: Benefícios. Base: produção.\n\nAtenciosamente,\nSônia Vasconcelos\nHospital Pedra Branca',
  },
  answer:
    'O arquivo considera a situação no dia da geração, e as duas rescisões foram lançadas depois. Basta marcar "Conferir desligamentos" na geração; deixamos marcado para o próximo mês.',
  successor: {
    from: rh,
    subject: 'Re: Arquivo de benefícios com colaborador demitido',
    text: 'Bom dia.\n\nGeramos o arquivo com a opção marcada e a matrícula 20260 continua saindo. Podem verificar novamente?\n\nAtenciosamente,\nSônia Vasconcelos',
  },
} as const satisfies Record<string, Letter | string>
