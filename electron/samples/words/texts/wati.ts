import type { TeamTexts } from './team-texts.ts'

/** A shared WhatsApp inbox for companies: conversations, broadcasts, bots, integrations. */
export const wati: TeamTexts = {
  business: 'services',
  cases: [
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 0,
      subject: 'Número desconectado, nenhuma mensagem entra ou sai',
      text: 'O número principal {daEmpresa} aparece como desconectado desde as {hora}. Não entra nem sai mensagem, os {quantidade} atendentes estão parados. Já tentei reconectar duas vezes e dá "erro desconhecido".',
      solution:
        'A conexão caiu depois de uma verificação pendente da conta comercial. Concluímos a verificação junto com você e o número voltou; as mensagens retidas foram entregues na ordem.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 0,
      subject: 'Caixa de entrada em branco para todos os atendentes',
      text: 'A caixa de entrada abre em branco para todo mundo. Limpamos o cache, trocamos de navegador, nada. Estamos no meio das matrículas e tem mais de 200 conversas esperando. Preciso de alguém AGORA.',
      solution:
        'Uma regra de atribuição criada ontem entrou em ciclo e a lista não carregava. Desativamos a regra, a caixa voltou para todos e corrigimos a tela para que um ciclo seja recusado ao salvar.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 1,
      subject: 'Mensagens chegando com mais de 20 minutos de atraso',
      text: 'O cliente manda e só aparece para nós uns 20 minutos depois. Acontece com todos os atendentes. Medimos agora: enviada {hora}, chegou bem depois. Fica impossível atender.',
      solution:
        'A fila de entrada da sua conta acumulou por causa de uma integração que respondia devagar. Separamos a fila da integração; o atraso agora está abaixo de 5 segundos.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 1,
      subject: 'Disparo de {mes} parou no meio',
      text: 'Programamos um disparo para 4.800 contatos e ele parou em 1.312 com status "pausado". Ninguém pausou. A promoção termina hoje à noite. Dá para continuar sem mandar de novo para quem já recebeu?',
      solution:
        'O limite diário do número foi atingido e o disparo pausou sozinho. Retomamos a partir do contato 1.313, sem repetir ninguém, até o fim. O painel agora avisa o limite antes de programar.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Modelo de mensagem reprovado sem motivo',
      text: 'O modelo "lembrete_consulta" foi reprovado pela terceira vez e o motivo vem em branco. O texto é só: "Olá, sua consulta é dia X às Y. Confirma?". O que tem de errado nisso?',
      solution:
        'O modelo começava com uma variável, o que é recusado, e a categoria estava como marketing. Reescrevemos como utilidade, com exemplo preenchido, e foi aprovado.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Robô responde duas vezes',
      text: 'O fluxo de boas-vindas manda a mesma mensagem duas vezes seguidas. Só acontece quando o cliente manda áudio primeiro. Segue o print da conversa.',
      solution:
        'O áudio disparava tanto a palavra-chave padrão quanto a resposta de mídia. Ajustamos a ordem no fluxo e testamos com áudio, imagem e texto: uma resposta em cada.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 1,
      subject: 'Webhook parou de notificar nosso sistema',
      text: 'Nosso sistema não recebe mais os eventos de mensagem desde {data}. O endereço responde 200 quando testamos daqui. Sem isso os pedidos do WhatsApp não entram. Temos o log se precisarem.',
      solution:
        'O envio foi suspenso depois de uma sequência de respostas lentas do seu lado em {data}. Reativamos, reenviamos os eventos perdidos e mostramos onde acompanhar as falhas.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 3,
      subject: 'Como transferir conversa entre equipes?',
      text: 'Bom, entrei na empresa semana passada e não achei como passar uma conversa do Comercial para o Financeiro sem perder o histórico. Tem algum vídeo?',
      solution:
        'No canto direito da conversa, em "Atribuir", escolha a equipe em vez da pessoa: o histórico vai junto. Enviamos o vídeo de 3 minutos e o artigo da ajuda.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 3,
      subject: 'Exportar relatório por atendente',
      text: 'A diretoria pediu o tempo médio de resposta por atendente em {mes}. No painel vejo o total, mas não por pessoa. Existe esse relatório?',
      solution:
        'Existe: Relatórios > Equipe > agrupar por atendente. Deixamos o de {mes} exportado em planilha aqui no ticket e programado para o primeiro dia de cada mês.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 1,
      subject: 'Atendentes caindo da sessão a toda hora',
      text: 'A cada 10 minutos a sessão cai e tem que entrar de novo, e o texto que a pessoa estava digitando se perde. São {quantidade} usuários reclamando no meu ouvido o dia inteiro.',
      solution:
        'O relógio do servidor de vocês que faz o acesso único estava 11 minutos adiantado. Com o ajuste feito pela TI de vocês as sessões ficam abertas; também passamos a guardar o rascunho.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Contato duplicado com e sem o nono dígito',
      text: 'O mesmo cliente aparece duas vezes, uma com o 9 na frente e outra sem. A conversa fica dividida e o atendente não vê o histórico. Tem como juntar?',
      solution:
        'Juntamos os contatos duplicados ({quantidade} no total), preservando as conversas, e ligamos a normalização do nono dígito para os próximos.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Imagem do catálogo não abre para o cliente',
      text: 'Quando mando a foto do {produto} o cliente recebe só um quadrado cinza. PDF vai normal. Começou em {data}.',
      solution:
        'As imagens estavam sendo enviadas acima do tamanho aceito e falhavam sem avisar. Agora são reduzidas no envio; reenviamos as do catálogo e abriram.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 3,
      subject: 'Treinamento para a equipe nova',
      text: 'Contratamos {quantidade} pessoas para o atendimento e queria agendar um treinamento on-line. De preferência pela manhã, na semana que vem.',
      solution:
        'Treinamento agendado para a próxima terça, às 9h30, com uma hora de duração. O convite foi para {email} e a gravação fica disponível depois.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Horário de atendimento ignorado pelo fluxo',
      text: 'Configurei para fora do expediente responder com a mensagem de ausência, mas às {hora} o robô ainda manda para a fila. O fuso está São Paulo.',
      solution:
        'O fluxo usava o horário da conta, que estava em outro fuso; o de São Paulo valia só para os relatórios. Corrigimos a conta e testamos antes e depois do expediente.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 3,
      subject: 'Dúvida sobre cobrança de conversas',
      text: 'A fatura de {mes} veio {valor} mais alta e não entendi a diferença entre conversa iniciada pela empresa e pelo cliente. Pode detalhar?',
      solution:
        'A diferença veio dos lembretes enviados fora da janela de 24 horas, que contam como conversa iniciada pela empresa. Anexamos o detalhamento por dia e sugerimos mover o lembrete para dentro da janela.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 0,
      subject: 'Conversas sumiram depois da limpeza de contatos',
      text: 'Apagamos uma lista de contatos antigos e sumiram conversas de clientes ATIVOS. Precisamos recuperar, tem acordos de pagamento registrados ali. Pelo amor de Deus me digam que tem backup.',
      solution:
        'Restauramos as conversas da cópia das 3h da manhã: {quantidade} clientes, com anexos. A exclusão em massa agora pede confirmação quando há conversa nos últimos 90 dias.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Etiquetas desaparecem ao encerrar a conversa',
      text: 'Classificamos com etiqueta (orçamento, pós-venda...) e quando encerra a conversa a etiqueta some, aí o relatório fica zerado.',
      solution:
        'A automação "ao encerrar" tinha a ação de remover etiquetas, criada por engano. Retiramos a ação e recuperamos as etiquetas de {mes} pelo histórico.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 1,
      subject: 'Não consigo atribuir conversa para ninguém',
      text: 'O botão de atribuir carrega infinito. Com isso tudo cai para mim, já são mais de {quantidade} conversas. Supervisor também não consegue.',
      solution:
        'Um usuário excluído continuava dentro de uma equipe e travava a lista. Removemos o vínculo e a atribuição voltou para todos.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 3,
      subject: 'Adicionar botão do WhatsApp no site',
      text: 'Queremos colocar o botão flutuante no {site}. Onde pego o código e dá para mudar a cor para combinar com a marca?',
      solution:
        'O código está em Ferramentas > Botão para o site, e a cor se ajusta ali mesmo. Conferimos no {site} e o botão já abre a conversa com a mensagem inicial.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Mensagem de áudio não toca no computador',
      text: 'Os áudios dos clientes não tocam, fica rodando. No celular abre. Testei em dois computadores da recepção.',
      solution:
        'Um bloqueador instalado na rede impedia o endereço de onde os áudios são servidos. A TI liberou e os áudios tocam nos dois computadores.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 1,
      subject: 'Integração com a planilha de leads parou',
      text: 'Desde {data} os leads do formulário não viram contato. A automação mostra "autorização expirada" mas autorizei de novo e continua. Perdemos o fim de semana inteiro de leads.',
      solution:
        'A autorização nova tinha sido feita com um usuário sem acesso à planilha. Refizemos com o usuário dono e importamos os leads do período, {quantidade} no total.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 3,
      subject: 'Trocar foto e nome de exibição do número',
      text: 'Mudamos a marca e precisamos trocar a foto e o nome que aparece para o cliente. A foto foi, o nome diz "em análise" há dias. É normal?',
      solution:
        'A mudança de nome passa por análise e o novo nome não tinha relação visível com o site. Com a página institucional atualizada foi aprovada.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Respostas rápidas sumiram para parte da equipe',
      text: 'Metade da equipe não vê mais as respostas rápidas, a outra metade vê. Mesmo perfil de acesso. Não mexemos em nada.',
      solution:
        'As respostas tinham sido movidas para uma equipe específica. Voltamos para "todas as equipes" e conferimos com dois usuários de cada grupo.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 1,
      subject: 'Clientes recebem mensagem de outra unidade',
      text: 'Clientes da unidade de {cidade} estão recebendo a confirmação com o endereço da outra unidade. Já foi gente para o lugar errado!! É grave para nós.',
      solution:
        'O atributo "unidade" do contato era sobrescrito pela última importação. Corrigimos o mapeamento e reprocessamos os contatos; testamos um envio de cada unidade.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 3,
      subject: 'Permissão para o estagiário só responder',
      text: 'Quero que o estagiário responda mas não apague nada nem exporte contato. Qual perfil uso?',
      solution:
        'Criamos o perfil "Atendente restrito": responde e usa respostas rápidas, sem apagar, exportar ou disparar. Basta atribuí-lo em Usuários.',
    },
    {
      sector: 'suporte',
      kind: 'incidente',
      gravity: 2,
      subject: 'Pesquisa de satisfação não dispara',
      text: 'A pesquisa no fim do atendimento só dispara em algumas conversas. Não achei o padrão. Exemplo que não disparou: protocolo {protocolo}, encerrado às {hora}.',
      solution:
        'A pesquisa não é enviada quando a janela de 24 horas já fechou, o caso do protocolo {protocolo}. Mudamos o momento do envio para o encerramento automático e a cobertura passou para quase todas.',
    },
  ],
  exchanges: [
    {
      ask: 'Pode nos enviar o número de um contato em que aconteceu e o horário, para localizarmos no registro?',
      answer: 'O protocolo de exemplo é {protocolo}, foi às {hora}.',
    },
    {
      ask: 'Acontece com todos os atendentes ou só com alguns? Se puder, mande um print da tela inteira.',
      answer: 'Acontece com todos, inclusive comigo. O print está em anexo.',
    },
    {
      ask: 'Existe alguma forma de contornar por enquanto, ou o atendimento está totalmente parado? Isso define a gravidade.',
      answer: 'Dá para ir levando pelo celular, mas é bem limitado. Não é o ideal.',
    },
    {
      ask: 'Confirma qual navegador e versão a equipe usa?',
      answer: 'Atualizei o navegador e continua. Testei em janela anônima também.',
    },
    {
      ask: 'Podemos entrar na conta com um acesso de leitura para reproduzir? Se sim, autorize em Configurações > Suporte.',
      answer: 'Autorizei o acesso de leitura agora, vale por 24 horas.',
    },
    {
      ask: 'Alguém da equipe mudou fluxos, regras ou integrações entre ontem e hoje?',
      answer: 'Que eu saiba ninguém mexeu. Vou perguntar para {colega}, que também é administradora.',
    },
    {
      ask: 'Fizemos um ajuste. Pode testar agora e nos dizer se mudou alguma coisa?',
      answer:
        'Testei com dois atendentes. Melhorou, mas quero observar até amanhã antes de dizer que está ok.',
      later: true,
    },
    {
      ask: 'Em quantas conversas, mais ou menos, você percebeu isso hoje?',
      answer: 'Umas {quantidade}, pelo menos as que eu contei.',
    },
  ],
  notes: [
    {
      text: 'Fila de entrada da conta normal agora; pico mais cedo. Acompanhar por uma hora antes de dar por resolvido.',
    },
    { text: 'Conta com gerente: avisar se passar da metade do prazo.' },
    { text: 'Reproduzi com a conta de teste usando a mesma configuração. Não é falha da plataforma.' },
    { text: 'Cliente pediu prioridade maior alegando impacto; se mudar a severidade, registrar o motivo.' },
    { text: 'Status geral sem incidentes abertos. É só desta conta.' },
  ],
}
