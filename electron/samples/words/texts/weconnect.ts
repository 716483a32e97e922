import type { TeamTexts } from './team-texts.ts'

/** Personnel and payroll: pay, holidays, working hours, eSocial, updates, training. */
export const weconnect: TeamTexts = {
  business: 'employer',
  cases: [
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 0,
      subject: 'Cálculo da folha {competencia} não conclui',
      text: 'O cálculo da folha de {competencia} para em 63% e não conclui. O pagamento é amanhã e o banco recebe o arquivo até as 15h. Temos {quantidade} colaboradores sem cálculo.\n\nMódulo: Folha. Versão: {versao}. Base: produção. Printscreen em anexo.',
      solution:
        'O cálculo parava na matrícula {matricula}, com um evento em fórmula circular criado neste mês. Corrigimos a fórmula, o cálculo concluiu e o arquivo bancário foi gerado antes do horário.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 0,
      subject: 'Sistema indisponível para todos os usuários do RH',
      text: 'Nenhum usuário consegue entrar, aparece "sem conexão com o servidor de aplicação". Já reiniciamos as estações. Estamos em fechamento de ponto. Não há alternativa de trabalho.',
      solution:
        'O serviço de aplicação esgotou as conexões depois da atualização da madrugada. Restabelecemos o acesso e aplicamos o ajuste definitivo no patch {versao}.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 1,
      subject: 'eSocial: evento S-1200 retorna erro 1010',
      text: 'O envio do S-1200 de {competencia} volta com erro em parte dos colaboradores. Os demais foram aceitos. Prazo legal vence dia 15. Segue o retorno em anexo.',
      solution:
        'Os eventos recusados tinham rubrica com vigência posterior ao período. Ajustamos a vigência, reenviamos e todos os S-1200 de {competencia} constam como aceitos.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 1,
      subject: 'Média de férias calculada a menor',
      text: 'As férias da matrícula {matricula} saíram sem a média das horas extras. Conferimos manualmente e a diferença é de {valor}. Já há outras três pessoas na mesma situação.',
      solution:
        'A verba de hora extra 70% não estava marcada para compor a média. Corrigimos o parâmetro e recalculamos as quatro férias; a diferença da matrícula {matricula} foi paga em complementar.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 2,
      subject: 'Relatório de provisão de 13º diverge da contabilidade',
      text: 'A provisão de 13º de {competencia} diverge {valor} do que foi integrado na contabilidade. O filtro é o mesmo. Base de produção, versão {versao}.',
      solution:
        'A integração considerava afastados por mais de 15 dias e o relatório não. Alinhamos o critério no relatório e os valores de {competencia} batem.',
    },
    {
      sector: 'suporte',
      kind: 'duvida',
      gravity: 2,
      subject: 'Como lançar adiantamento de 13º nas férias?',
      text: 'O colaborador {colaborador} pediu o adiantamento do 13º junto com as férias de {mes}. Em qual tela informo e até quando pode ser pedido?',
      solution:
        'Na programação de férias, marque "Adiantar 13º" antes do cálculo. O pedido é feito até janeiro, salvo acordo coletivo. Enviamos o trecho do manual com as telas.',
    },
    {
      sector: 'suporte',
      kind: 'duvida',
      gravity: 2,
      subject: 'Parâmetro de tolerância do ponto',
      text: 'A convenção mudou e a tolerância passa a ser de 5 minutos por marcação, 10 no dia. Onde altero e a partir de quando vale para os cálculos já feitos?',
      solution:
        'Em Ponto > Regras > Tolerâncias, criando uma vigência a partir da data da convenção. Os dias anteriores ficam como estavam; só é preciso reprocessar o mês aberto.',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao',
      gravity: 2,
      subject: 'Liberação de chave de acesso para nova filial',
      text: 'Abrimos a filial de {cidade} e precisamos da chave para o CNPJ novo. A admissão da primeira turma é em {quando}, são {quantidade} colaboradores.',
      solution:
        'A chave da filial de {cidade} foi emitida e está na área de downloads do portal. O cadastro da empresa já pode ser feito com a versão {versao}.',
    },
    {
      sector: 'comercial',
      kind: 'solicitacao',
      gravity: 2,
      subject: 'Proposta para o módulo de Cargos e Salários',
      text: 'A diretoria {daEmpresa} pediu uma proposta para o módulo de Cargos e Salários, com implantação. São {quantidade} colaboradores em duas unidades.',
      solution:
        'A proposta foi apresentada na reunião com o comercial e está anexada. Com o aceite no portal a implantação entra no cronograma.',
    },
    {
      sector: 'servicos',
      kind: 'solicitacao',
      gravity: 2,
      subject: 'Treinamento de reciclagem em Folha',
      text: 'Duas pessoas novas no time e eu também preciso de reciclagem, principalmente em rescisão complementar. Há turma on-line em {mes}?',
      solution:
        'As três vagas foram reservadas na turma on-line. O convite com o conteúdo programático foi enviado para {email}.',
    },
    {
      sector: 'servicos',
      kind: 'solicitacao',
      gravity: 2,
      subject: 'Assessoria para parametrizar banco de horas',
      text: 'O acordo de banco de horas foi assinado e não temos segurança para parametrizar sozinhos. Gostaríamos de uma assessoria remota, de preferência na semana de {quando}.',
      solution:
        'A assessoria remota foi realizada com {colega}: regras criadas, dois casos simulados e o relatório com as atividades e o tempo consumido está no portal para validação.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 1,
      subject: 'Ponto: marcações da portaria 2 não coletam',
      text: 'O relógio da portaria 2 não descarrega desde {data}. São cerca de {quantidade} colaboradores aparecendo como falta. Os outros relógios coletam normalmente.',
      solution:
        'O relógio tinha mudado de endereço na rede e a coleta apontava para o antigo. Corrigimos o cadastro e as marcações desde {data} foram recuperadas.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 2,
      subject: 'Rescisão sem o aviso prévio proporcional',
      text: 'A rescisão da matrícula {matricula} calculou 30 dias de aviso e o correto são 45 (5 anos de casa). A homologação é {quando}.',
      solution:
        'A data de admissão por transferência não era considerada na contagem. Corrigido no patch {versao}; a rescisão da matrícula {matricula} foi recalculada com 45 dias.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 1,
      subject: 'Arquivo bancário rejeitado pelo banco',
      text: 'O banco rejeitou o arquivo de pagamento de {competencia}: "registro detalhe inválido, linha 118". Geramos de novo e dá o mesmo. Contingência: estamos pagando parte manualmente.',
      solution:
        'A linha 118 tinha conta com dígito "X" minúsculo. Ajustamos o leiaute para aceitar e gerar em maiúsculo; o banco confirmou o processamento.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 3,
      subject: 'Coluna "Centro de custo" cortada na tela de consulta',
      text: 'Na consulta de colaboradores a coluna do centro de custo fica cortada e não dá para aumentar. Só incomoda visualmente.',
      solution:
        'A largura mínima da coluna foi ajustada na versão {versao}. Até lá, o duplo clique no cabeçalho ajusta ao conteúdo.',
    },
    {
      sector: 'suporte',
      kind: 'duvida',
      gravity: 2,
      subject: 'Estagiário entra no S-2300?',
      text: 'Contratamos o primeiro estagiário e não sei se vai no S-2200 ou S-2300, nem qual categoria uso. Podem orientar com urgência? A assinatura do termo é {quando}.',
      solution:
        'Estagiário vai no S-2300, categoria 901. Enviamos a sequência das telas e conferimos o evento gerado para {colaborador}: foi aceito.',
    },
    {
      sector: 'suporte',
      kind: 'duvida',
      gravity: 2,
      subject: 'Pensão alimentícia sobre PLR',
      text: 'O ofício da matrícula {matricula} fala em desconto também sobre a PLR. O sistema só desconta no mensal. É parâmetro ou precisa de verba nova?',
      solution:
        'É parâmetro: em Pensões, marque o tipo de cálculo "PLR" e informe o percentual do ofício. Simulamos com a matrícula {matricula} na base de homologação.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 2,
      subject: 'Vale-transporte descontado em férias',
      text: 'Colaboradores em férias no mês de {mes} tiveram desconto de VT integral. Esperávamos proporcional aos dias trabalhados. Exemplo: {matricula}.',
      solution:
        'A regra proporcional estava desligada para afastamentos do tipo férias. Ligamos a regra e devolvemos as diferenças na folha seguinte; a matrícula {matricula} conferiu.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 1,
      subject: 'Lentidão extrema no fechamento do ponto',
      text: 'O fechamento do ponto que levava 20 minutos está levando mais de 4 horas desde a atualização {versao}. Conseguimos trabalhar, mas vai estourar o cronograma da folha.',
      solution:
        'Faltava um índice criado pelo script da atualização, que havia parado no meio. Executamos o restante do script e o fechamento voltou para 18 minutos.',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao',
      gravity: 2,
      subject: 'Atualização do ambiente para a versão {versao}',
      text: 'Somos cliente CLOUD e precisamos da versão {versao} até o fim do mês por causa da mudança legal. Qual a janela disponível? Preferimos sábado.',
      solution:
        'A atualização foi feita no sábado às 7h, com cópia de segurança antes. A versão {versao} está ativa e os testes do roteiro foram aprovados por {colega}.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 2,
      subject: 'Holerite com campo de mensagem em branco',
      text: 'A mensagem do mês não sai no holerite on-line, mas sai no impresso. Era o aviso da campanha de vacinação.',
      solution:
        'O holerite on-line lia a mensagem da empresa matriz. Passou a ler a da filial; os holerites de {competencia} já mostram o aviso.',
    },
    {
      sector: 'servicos',
      kind: 'solicitacao',
      gravity: 2,
      subject: 'Customização do relatório de turnover por diretoria',
      text: 'Precisamos do turnover por diretoria e faixa de tempo de casa. O padrão só traz por centro de custo. Qual o prazo e o custo?',
      solution:
        'A customização foi entregue e validada na base de homologação, depois publicada na produção. O relatório está em Indicadores > Turnover por diretoria.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 2,
      subject: 'IRRF: dependente contado duas vezes',
      text: 'Quando o casal trabalha na empresa o dependente é deduzido nos dois. A matrícula {matricula} é um exemplo. Não vimos aviso no cadastro.',
      solution:
        'O cadastro passou a avisar quando o mesmo CPF de dependente está em dois titulares. No caso da matrícula {matricula}, a dedução ficou em um titular e a diferença foi acertada.',
    },
    {
      sector: 'manutencao',
      kind: 'problema',
      gravity: 1,
      subject: 'S-1299 não fecha: "existem eventos pendentes"',
      text: 'Não conseguimos fechar o período {competencia} no eSocial. Diz que existem eventos pendentes, mas o painel mostra tudo aceito. O prazo é amanhã!',
      solution:
        'Havia um S-1210 aceito no governo sem o recibo gravado na nossa base. Recuperamos o recibo e o S-1299 de {competencia} foi fechado.',
    },
    {
      sector: 'suporte',
      kind: 'duvida',
      gravity: 2,
      subject: 'Trocar gestor na hierarquia sem perder aprovações',
      text: 'A gerente {colega} mudou de área e há 14 aprovações pendentes com ela. Se eu trocar agora as pendências somem?',
      solution:
        'As pendências não somem: use "Substituir aprovador" antes de trocar a hierarquia e elas passam ao novo gestor. Acompanhamos a troca e as 14 seguiram.',
    },
    {
      sector: 'suporte',
      kind: 'solicitacao',
      gravity: 2,
      subject: 'Reabertura de período para corrigir admissão',
      text: 'Cadastramos a admissão de {colaborador} com a data errada (era {data}) e o período já está fechado. Podem reabrir?',
      solution:
        'O período foi reaberto, a data corrigida para {data} e o evento retificado no eSocial. O período voltou a ser fechado em seguida.',
    },
  ],
  exchanges: [
    {
      ask: 'Para análise, por favor informe: módulo, versão, base (homologação ou produção), passos detalhados e printscreen da mensagem.',
      answer: 'Versão {versao}, produção. O passo a passo está no documento anexo, com os prints.',
    },
    {
      sector: 'manutencao',
      ask: 'Poderia indicar uma matrícula em que ocorre e outra em que não ocorre? Vamos comparar os parâmetros.',
      answer: 'Ocorre na matrícula {matricula}. Na anterior a ela não ocorre.',
    },
    {
      sector: 'manutencao',
      ask: 'Autoriza o acesso remoto à base, com abertura de sessão SQL, hoje às 15h?',
      answer: 'Autorizado o acesso remoto às 15h, procurem por {colega} no {ramal}.',
    },
    {
      sector: 'manutencao',
      ask: 'Disponibilizamos a correção na base de homologação. Poderia validar e nos dar o retorno?',
      answer: 'Validamos em homologação e o resultado está correto. Podem seguir.',
      later: true,
    },
    {
      sector: 'servicos',
      ask: 'Esta demanda caracteriza Assessoria Técnica. Podemos enviar a proposta para o seu aceite no portal?',
      answer: 'Podem enviar. A aprovação é comigo e com {colega}.',
    },
    {
      sector: 'comercial',
      ask: 'Quantas unidades e colaboradores seriam atendidos? Com isso o comercial monta a proposta.',
      answer: 'São duas unidades e {quantidade} gestores que vão usar de fato.',
    },
    {
      sector: 'suporte',
      ask: 'Chegou a consultar o manual do módulo na área de downloads? O capítulo de parametrização trata disso; se ficar dúvida, diga em qual passo.',
      answer: 'Li o manual, mas a tela da nossa versão é diferente a partir do passo 4.',
    },
    {
      ask: 'Qual é o prazo legal ou do cronograma de vocês para este processo? Isso pode rever a severidade.',
      answer: 'O nosso cronograma fecha na semana que vem. Depois disso atrasa tudo.',
    },
  ],
  notes: [
    {
      sector: 'manutencao',
      text: 'Simulado na base padrão: não ocorre. É parâmetro do cliente, pedir a comparação das duas matrículas.',
    },
    { sector: 'manutencao', text: 'Encaminhado à manutenção com o roteiro de simulação e os scripts.' },
    { text: 'Fato gerador a confirmar com o cliente. Se houver prazo legal, rever a severidade.' },
    { text: 'Cliente na versão anterior ao patch; orientar a atualização antes de seguir.' },
    { sector: 'servicos', text: 'Sem aceite no portal ainda. Não agendar antes.' },
  ],
}
