import type { TeamTexts } from './team-texts.ts'

/** Commercial management of distributors: quotes, items, orders, CT-e, the shop's integration. */
export const dype: TeamTexts = {
  business: 'wholesale',
  cases: [
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 1,
      subject: 'Não consigo ativar item {ref} para venda',
      text: 'O comercial não consegue ativar o item {ref} ({produto}) para venda, o botão fica cinza. Tem um cliente esperando essa cotação desde ontem. O que falta?',
      solution:
        'O item está sem a origem da mercadoria preenchida, por isso não ativa. A informação é do cadastro do item: por favor verifique com o responsável que realiza os cadastros. Assim que estiver preenchida a ativação é imediata.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 0,
      subject: 'Cotações desatualizadas desde {data}',
      text: 'O dólar das cotações está parado em {data}. Os vendedores estão fechando pedido com preço velho e vamos tomar prejuízo. O painel mostra o serviço em vermelho.',
      solution:
        'O serviço de cotações estava parado por falha na leitura da fonte. O responsável aprovou a retomada, as cotações de hoje foram carregadas e o painel está verde. Nenhum pedido foi faturado com o valor antigo.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 0,
      subject: 'CT-e não é emitido, caminhão parado na doca',
      text: 'O CT-e da carga para {cidade}/{uf} fica em "processando" e não sai. O caminhão está carregado na doca desde as {hora} e o motorista não pode viajar sem o documento.',
      solution:
        'A tarefa agendada do CT-e falhou por um cadastro de município incompleto. Com o cadastro corrigido reprocessamos a fila: o documento da carga de {cidade} já foi autorizado.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 2,
      subject: 'Como liberar pedido bloqueado por crédito',
      text: 'O pedido {pedido} de um cliente de {cidade} ficou bloqueado por crédito mesmo com o título pago ontem. Quem libera e em qual tela?',
      solution:
        'A baixa do título entra à noite; até lá o limite aparece tomado. Para liberar antes: Vendas > Pedidos bloqueados > Liberar crédito, com um usuário de alçada financeira. Enviamos o passo a passo com imagens.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 1,
      subject: 'Pedido do EZ Commerce não entra no sistema',
      text: 'Os pedidos da loja de hoje não entraram: {pedido}, {pedido2} e outros. O último que entrou foi às {hora}. A expedição está sem serviço.',
      solution:
        'Um pedido com endereço sem bairro travava a fila de integração. O registro foi corrigido, a fila andou e os pedidos {pedido} e {pedido2} já estão na separação. Abrimos a correção para que um pedido não segure os demais.',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao-intervencao',
      gravity: 2,
      subject: 'Alterar vendedor de {quantidade} clientes de uma vez',
      text: '{colega} saiu da empresa e preciso passar a carteira dela para outro vendedor. São {quantidade} clientes, um por um não dá. Vocês conseguem fazer pelo banco?',
      solution:
        'A troca foi feita para os {quantidade} clientes da planilha enviada. Para conferir: relatório Carteira por vendedor. O resultado esperado é que nenhum cliente apareça no vendedor antigo.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 2,
      subject: 'Relatório de margem dividindo por zero',
      text: 'O relatório de margem por grupo dá erro "divisão por zero" quando escolho o mês {competencia}. Outros meses funcionam. Segue print.',
      solution:
        'Havia um item com custo zero em {competencia}. O relatório agora mostra a linha como "sem custo" em vez de parar. Feito: correção aplicada. Teste: gerar {competencia}. Esperado: o relatório abre e o item {ref} aparece como sem custo.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 2,
      subject: 'Dúvida no cadastro de tabela de preço por região',
      text: 'Preciso de um preço diferente para {uf}. Criei a tabela mas no pedido continua puxando o preço geral. O que estou esquecendo?',
      solution:
        'Faltou vincular a tabela à região no cadastro do cliente. Conversamos por telefone e acompanhamos um pedido de teste: o preço de {uf} foi aplicado.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'solicitacao-intervencao',
      gravity: 3,
      subject: 'Incluir coluna "peso" na tela de separação',
      text: 'Seria possível mostrar o peso total na tela de separação? Hoje o pessoal soma na calculadora. Ajudaria muito a expedição.',
      solution:
        'A solicitação virou planejamento e precisa ser priorizada no comitê. Pedimos que a leve ao seu superior ou responsável, pois depende de aprovação. Por isso encerramos este ticket.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 3,
      subject: 'Usuário novo sem acesso ao módulo de compras',
      text: 'A {colega} entrou essa semana e não vê o menu Compras. Pode liberar igual ao meu usuário?',
      solution:
        'O perfil "Comprador" foi atribuído ao usuário. É preciso sair e entrar de novo para o menu aparecer.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 1,
      subject: 'Estoque negativo no item {ref}',
      text: 'O item {ref} está com estoque -{quantidade}. Na contagem física tem peça na prateleira. Deve ter baixado duas vezes a nota {nf}.',
      solution:
        'A nota {nf} foi mesmo baixada duas vezes, por um duplo clique na confirmação. O saldo foi corrigido e a tela agora impede a segunda confirmação. Confira pelo extrato do item.',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao-intervencao',
      gravity: 1,
      subject: 'Reprocessar nota {nf} que ficou pela metade',
      text: 'Caiu a energia na hora de faturar e a nota {nf} ficou "em digitação", mas o estoque já baixou. Não deixa excluir nem continuar.',
      solution:
        'A nota {nf} voltou para o estado anterior ao faturamento e o estoque foi recomposto. Pode faturar o pedido {pedido} normalmente.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 1,
      subject: 'Lentidão para abrir pedido com muitos itens',
      text: 'Pedido com mais de 300 itens leva quase 3 minutos para abrir. Com poucos itens abre na hora. Piorou depois da versão {versao}.',
      solution:
        'A versão {versao} consultava o saldo item a item. Corrigimos para uma consulta só: o pedido de exemplo abre em 4 segundos. Teste: abrir o pedido {pedido}. Esperado: até 5 segundos.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 3,
      subject: 'Como emitir relatório de comissão parcial',
      text: 'Preciso pagar a comissão até o dia {quando} só do que foi recebido. O relatório traz tudo que foi faturado. Tem filtro?',
      solution:
        'O filtro é "Base: recebimento", na segunda aba do relatório. Salvamos um modelo com esse filtro para o seu usuário.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 2,
      subject: 'XML do fornecedor não importa',
      text: 'O XML do fornecedor de {cidade} dá "unidade não encontrada" no item {produto}. O fornecedor usa "CX12" e nós "CX". Antes perguntava a conversão, agora só recusa.',
      solution:
        'A pergunta de conversão tinha deixado de aparecer para unidades com números. Corrigido. Feito: ajuste na importação. Teste: importar o XML anexado. Esperado: a tela pede a conversão de CX12.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 2,
      subject: 'Cliente não recebe boleto por e-mail',
      text: 'Os nossos boletos não chegam no cliente de {cidade}. O envio diz "sucesso". O e-mail dele mudou faz um mês.',
      solution:
        'O endereço foi atualizado no contato, mas o boleto usa o e-mail de cobrança, que continuava o antigo. Depois de atualizado na aba Cobrança reenviamos os boletos em aberto.',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao-intervencao',
      gravity: 2,
      subject: 'Cancelar CT-e emitido com tomador errado',
      text: 'O CT-e da nota {nf} saiu com o tomador errado (era o destinatário). Ainda está no prazo. Podem cancelar e refazer com a gente?',
      solution:
        'Fizemos juntos por telefone: cancelamento autorizado e novo CT-e com o tomador correto. O procedimento ficou registrado aqui para a próxima vez.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 2,
      subject: 'Desconto some ao duplicar pedido',
      text: 'Quando duplico o pedido {pedido} o desconto de 5% dos itens some e o cliente reclama do valor. Antes vinha junto.',
      solution:
        'A cópia passou a trazer o desconto dos itens quando a tabela de preço é a mesma. Teste: duplicar o pedido {pedido}. Esperado: o total igual ao do original, {valor}.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'solicitacao-intervencao',
      gravity: 3,
      subject: 'Sugestão: avisar vendedor quando item voltar ao estoque',
      text: 'Nossos vendedores perdem venda porque não sabem quando o item volta. Um aviso automático resolveria. Quanto tempo levaria para desenvolver?',
      solution:
        'Avaliamos a sugestão e ela virou planejamento: precisa ser priorizada no comitê, a pedido do seu responsável. Encerramos o ticket e ele serve de referência.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 2,
      subject: 'Impressora de etiquetas imprime em branco',
      text: 'A impressora da expedição só sai etiqueta em branco depois que trocaram o computador. O teste da própria impressora sai certo.',
      solution:
        'O modelo de etiqueta apontava para a impressora do computador antigo. Orientamos por telefone a escolha da nova e o tamanho 100x50; a impressão voltou.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 1,
      subject: 'Preço da loja diferente do sistema',
      text: 'O {produto} (item {ref}) está {valor} na loja e outro valor no sistema. Já vendemos três com o preço errado. Parece que a sincronização pulou esse item.',
      solution:
        'O item tinha duas embalagens ativas e a sincronização levava o preço da menor. Corrigido e sincronizado: {valor} nos dois lados. Conferimos os itens do mesmo grupo.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 2,
      subject: 'Fechamento do caixa com diferença de {valor}',
      text: 'O fechamento de {data} deu diferença de {valor} e não achamos. Tem algum relatório que mostre o que foi estornado no dia?',
      solution:
        'O relatório é Financeiro > Movimentos estornados. A diferença era um estorno feito depois do fechamento; orientamos o lançamento de ajuste e o caixa fechou.',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao-intervencao',
      gravity: 1,
      subject: 'Servidor reiniciou e ninguém acessa o sistema',
      text: 'Faltou luz de madrugada, o servidor {servidor} voltou mas o sistema não abre em nenhuma máquina. Aparece "não foi possível conectar".',
      solution:
        'O banco de dados tinha ficado em modo de recuperação, que já terminou. Confirmamos o acesso em três máquinas; recomendamos verificar a bateria do nobreak com a sua TI.',
    },
    {
      sector: 'desenvolvimento',
      kind: 'bug',
      gravity: 2,
      subject: 'Tela de cotação perde o frete ao salvar',
      text: 'Digito o frete, salvo, e quando reabro a cotação o frete voltou para zero. Perdemos dinheiro em duas vendas por causa disso.',
      solution:
        'O campo era regravado pelo cálculo automático. Corrigido na versão {versao}. Teste: salvar uma cotação com frete digitado e reabrir. Esperado: o valor permanece.',
    },
    {
      sector: 'suporte',
      kind: 'treinamento-orientacao',
      gravity: 3,
      subject: 'Mudar a ordem das colunas da consulta de itens',
      text: 'Na minha tela de consulta de itens as colunas estão numa ordem estranha depois que mexi sem querer. Como volto ao normal?',
      solution:
        'Com o botão direito no cabeçalho, "Restaurar padrão". Se preferir, monte a ordem e use "Salvar como minha visão".',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao-intervencao',
      gravity: 2,
      subject: 'Homologar novo layout de remessa do banco',
      text: 'O banco mudou o layout da remessa e pediu homologação até {quando}. O que precisamos fazer do nosso lado?',
      solution:
        'Feito: layout novo configurado na base de testes. Teste: gerar uma remessa com dois títulos e enviar ao banco. Esperado: retorno "aceito" para os dois. Depois da confirmação replicamos na produção.',
    },
  ],
  exchanges: [
    {
      ask: 'Seu ticket está em análise. Para adiantar, pode nos enviar um print da mensagem e o passo a passo até ela?',
      answer: 'O print está no anexo, é a mensagem que aparece no rodapé. Abro pelo menu normal mesmo.',
    },
    {
      ask: 'Acontece com todos os usuários ou só com o seu? Se puder, teste com outro usuário e nos conte.',
      answer: 'Testei com o usuário de {colega} e dá igual.',
    },
    {
      ask: 'Podemos acessar o servidor {servidor} por alguns minutos para olhar o log? Nada será reiniciado.',
      answer: 'Pode acessar o {servidor} sim, não tem ninguém usando agora.',
    },
    {
      ask: 'Como a explicação é longa, podemos ligar? Qual o melhor horário e ramal?',
      answer: 'Pode ligar depois das 14h no {ramal}.',
    },
    {
      sector: 'desenvolvimento',
      ask: 'A correção está na base de testes. Poderia validar com o roteiro que enviamos e nos confirmar?',
      answer: 'Validei na base de testes e ficou certo. Pode subir para produção.',
      later: true,
    },
    {
      sector: 'desenvolvimento',
      ask: 'Começou depois de alguma atualização? Qual a versão que aparece na tela inicial?',
      answer: 'A versão que aparece é {versao}. Acho que começou depois do dia {data}.',
    },
    {
      sector: 'suporte',
      ask: 'Pode nos dizer qual o usuário e em qual filial isso foi feito?',
      answer: 'Filial de {cidade}, usuário da {colega}.',
    },
    {
      sector: 'suporte',
      ask: 'Enviamos o passo a passo com imagens. Conseguiu seguir até o fim?',
      answer: 'Consegui até a terceira tela. Depois disso a minha é um pouco diferente da imagem.',
      later: true,
    },
  ],
  notes: [
    { text: 'Ninguém conectado no servidor do cliente antes de entrar. Só li o log, não reiniciei nada.' },
    { text: 'Perguntei no canal do gestor: vai como ordem 2.' },
    { text: 'Ligação de 12 minutos: expliquei a tela e ficou combinado que o cliente testa até amanhã.' },
    { text: 'Tempo lançado: 0h25 de análise e 0h10 de orientação.' },
    {
      sector: 'desenvolvimento',
      text: 'Tarefa criada com o mesmo tipo do ticket. O roteiro para reproduzir está na tarefa.',
    },
  ],
}
