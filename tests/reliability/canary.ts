/** Words that stand nowhere else, one for each place of a mail that names a person or holds what one wrote. */
export const CANARIES = {
  subject: 'assunto-Kq7Zt3vXw9',
  text: 'texto "Rm4Hy8" não\\Jc2Lb6',
  quoted: 'citado-Wd5Pf1nSg0',
  html: 'marcado-Tv9Gk2sQh4',
  file: 'anexo-Bz6Xr8mEu3Ya1No5Ci7',
  fileName: 'nome-Lx3Vd7cWo2',
  sender: 'Remetente-Fp8Jt4yKe6',
  address: 'conta-hy5wn9bza1',
  messageId: 'mensagem-Ug1Xm6rDk8',
} as const

export const MESSAGE_ID = `${CANARIES.messageId}@cliente.example`

/** A mail with each of them in its place; the file is stored whole, and inside the mail in base64. */
export function canaryMail(): Buffer {
  const attachment = Buffer.from(`${'.'.repeat(1000)}${CANARIES.file}${'.'.repeat(9000)}`)
  return Buffer.from(
    [
      `From: "${CANARIES.sender}" <${CANARIES.address}@cliente.example>`,
      'To: suporte@xtech.example',
      `Subject: ${CANARIES.subject}`,
      `Message-ID: <${MESSAGE_ID}>`,
      'Date: Mon, 02 Mar 2026 08:30:00 -0300',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="limite"',
      '',
      '--limite',
      'Content-Type: multipart/alternative; boundary="dentro"',
      '',
      '--dentro',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      `Bom dia. ${CANARIES.text}`,
      '',
      'Em 1 de mar. de 2026, Suporte <suporte@xtech.example> escreveu:',
      `> ${CANARIES.quoted}`,
      '--dentro',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Bom dia. <b>${CANARIES.html}</b></p>`,
      '--dentro--',
      '--limite',
      'Content-Type: application/octet-stream',
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${CANARIES.fileName}.bin"`,
      '',
      attachment.toString('base64'),
      '--limite--',
      '',
    ].join('\r\n'),
  )
}
