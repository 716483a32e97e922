/** Words that any team or client may use. */

/** A client who waits; the later ones are the less patient. */
export const nudges: readonly string[] = [
  'Alguma novidade sobre este chamado?',
  'Oi, só passando para saber se já tem uma previsão.',
  'Continua acontecendo aqui. Conseguiram olhar?',
  'Preciso de uma posição até o fim do dia, meu gestor está cobrando.',
  'Desculpem insistir, mas estamos parados esperando a resposta de vocês.',
  'Já é a terceira vez que escrevo e ninguém responde. Vou ter que procurar outro fornecedor?',
  'Gente, isso é um absurdo. Pagamos em dia e quando precisamos ninguém aparece!',
]

export const thanks: readonly string[] = [
  'Perfeito, funcionou aqui. Muito {obrigado} pela atenção!',
  'Deu certo, {obrigado}! Podem encerrar.',
  'Testei agora e está tudo certo. Vocês são ótimos, valeu mesmo.',
  'Resolvido por aqui. Agradeço a agilidade.',
  'Show, era isso mesmo. {Obrigado} e bom trabalho para vocês.',
]

/** The client comes back after a resolution. */
export const returns: readonly string[] = [
  'Reabrindo porque voltou a acontecer hoje, do mesmo jeito.',
  'Infelizmente o problema voltou. Achei que estava resolvido, mas hoje cedo apareceu de novo.',
  'Funcionou ontem e hoje parou outra vez. Dá para olharem com mais calma?',
]

/** First words of the team, before it knows more. */
export const acknowledgements: readonly string[] = [
  'Recebemos o seu chamado e ele já está em análise. Assim que tivermos um diagnóstico escrevemos por aqui.',
  'Agradecemos o relato detalhado, ajuda bastante. Já estamos verificando.',
  'Entendemos a urgência. Já estou com o caso em mãos e volto com uma posição em breve.',
  'Agradecemos o aviso. Conseguimos ver o comportamento que você descreveu e estamos procurando a causa.',
]

/** Word of progress. */
export const progress: readonly string[] = [
  'Passando para dar uma posição: identificamos a origem e estamos testando a correção antes de aplicar.',
  'Ainda estamos em análise. Não queremos aplicar nada sem ter certeza; a próxima posição vem amanhã pela manhã.',
  'A equipe responsável está com o caso. Assim que houver retorno aviso por aqui, mesmo que seja só para dizer que continua em andamento.',
  'Peço desculpas pela demora. O caso depende de um terceiro e cobramos um retorno hoje de novo.',
  'A correção foi aplicada em um ambiente de testes e está se comportando bem. Falta a última conferência.',
]

export const closings: readonly string[] = [
  'Qualquer coisa, é só responder por aqui.',
  'Ficamos à disposição.',
  'Se algo ainda não estiver certo, responda este chamado que continuamos.',
  'Conte com a gente.',
]

export const notesAnywhere: readonly string[] = [
  'Cliente bem nervoso ao telefone. Responder com calma e com um horário de retorno.',
  'Já vi esse caso antes, procurar pela mesma mensagem nos resolvidos.',
  'Combinei de dar um retorno até o fim do dia, mesmo sem solução.',
  'Falta o print. Sem ele não dá para saber em que tela foi.',
  'Vou almoçar; se o cliente responder, pode seguir do ponto em que está.',
]

/** What the team notes when a matter is over. */
export const closingNotes: readonly string[] = [
  'Cliente confirmou por telefone que está tudo certo.',
  'Sem retorno depois da solução. Encerrando conforme combinado.',
  'Solução anotada na base de conhecimento para a próxima vez.',
  'Conferi mais uma vez antes de encerrar: sem novas ocorrências.',
]

export const severityReasons: readonly string[] = [
  'O impacto é maior do que o informado na abertura: há outros usuários afetados.',
  'Existe alternativa de trabalho, confirmada com o cliente por telefone.',
  'Prazo legal próximo informado pelo cliente.',
  'Depois da análise, afeta só um usuário.',
]

/** Added to a first message, to make it the long one that every desk knows. */
export const digressions: readonly string[] = [
  'Para dar mais contexto: trabalho aqui há anos e nunca tivemos esse tipo de situação. No começo achei que fosse a internet daqui, depois que fosse o meu computador, e por isso demorei a abrir o chamado. {colega}, que senta ao meu lado, testou na máquina dela e aconteceu igual. Também já reiniciei tudo, como vocês sempre pedem.',
  'Só para deixar registrado o que já fizemos: 1) saímos e entramos de novo; 2) limpamos o cache; 3) testamos em outro computador; 4) testamos na rede do celular. Em todos os casos o resultado é o mesmo. Se precisarem de mais alguma informação podem me chamar no {ramal}, estou das 8h às 17h30.',
  'Aproveito para dizer que no mês passado abrimos outro chamado parecido e a orientação foi aguardar. Dessa vez não temos como aguardar, porque a diretoria está acompanhando de perto. Peço por favor que o retorno seja com cópia para {colega}.',
]
