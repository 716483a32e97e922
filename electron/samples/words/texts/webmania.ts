import type { TeamTexts } from './team-texts.ts'

/** NF-e, store modules, cloud servers and webmail. */
export const webmania: TeamTexts = {
  business: 'shop',
  cases: [
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 0,
      subject: 'Rejeição 539 em todas as notas de hoje',
      text: 'Desde as {hora} todas as notas voltam com "Rejeição 539: Duplicidade de NF-e com diferença na Chave de Acesso". Já são {quantidade} pedidos parados, o primeiro é o #{pedido}. A transportadora coleta às 16h e sem nota não sai nada.\n\nSegue o print da tela de emissão.',
      solution:
        'A numeração da série 1 tinha voltado para um número já usado depois da troca de computador. Ajustamos o próximo número para {nf} e reemitimos as notas paradas: todas foram autorizadas. Pode conferir no painel, em Notas emitidas.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'Rejeição 778 - NCM inexistente no pedido #{pedido}',
      text: 'Ao emitir a nota do pedido #{pedido} aparece "Rejeição 778: Informado NCM inexistente". O produto é o {produto} (REF {ref}) e sempre emitimos com esse NCM, nunca deu erro antes. Mudou alguma coisa?',
      solution:
        'O NCM cadastrado nesse produto foi extinto na última tabela. Indicamos o código que o substitui e, depois da confirmação do seu contador, atualizamos o cadastro da REF {ref}. A nota do pedido #{pedido} foi autorizada com o número {nf}.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'Nota rejeitada: IE do destinatário não vinculada ao CNPJ (234)',
      text: 'Cliente de {cidade}/{uf} comprou com CNPJ e a nota {nf} foi rejeitada com o código 234. Ele garante que a inscrição estadual está certa e mandou até o cartão. O que eu faço? Já tentei apagar e digitar de novo.',
      solution:
        'Consultamos o cadastro na SEFAZ de {uf}: a inscrição informada é da filial, e a compra foi feita com o CNPJ da matriz. Com a inscrição correta a nota {nf} foi autorizada.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'Módulo não gera a nota quando o pedido muda para "pago"',
      text: 'A emissão automática parou. O pedido fica como pago e a nota não é criada, tenho que entrar um por um e clicar em emitir. Começou depois que atualizamos a loja em {data}. Exemplos: #{pedido}, #{pedido2}.\n\nO log do módulo mostra "hook not registered". Não sei se ajuda.',
      solution:
        'Depois da atualização da loja, outro módulo passou a registrar o mesmo gatilho de pagamento e anulava o nosso. Corrigimos o módulo (versão {versao}) e instalamos na sua loja. Os pedidos #{pedido} e #{pedido2} já têm nota.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 2,
      subject: 'Rejeição 610 por causa do frete grátis',
      text: 'Quando o cliente usa o cupom de frete grátis a nota volta com a rejeição 610, total da NF difere do somatório. Sem cupom funciona. Pedido de exemplo: #{pedido}, total {valor}.',
      solution:
        'O desconto do frete estava sendo abatido duas vezes no XML. Ajustamos o cálculo no módulo e a nota do pedido #{pedido} foi autorizada com o total de {valor}.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'duvida',
      gravity: 2,
      subject: 'Qual CFOP usar para troca de produto?',
      text: 'Um cliente de {uf} devolveu o {produto} e quer trocar por outro tamanho. Qual CFOP uso na entrada e na nova saída? Precisa referenciar a nota {nf}?',
      solution:
        'O CFOP é definido pelo seu contador, mas o caminho no emissor é: nova nota, finalidade "Devolução", referenciar a chave da nota {nf}; depois a saída normal do produto trocado. Enviamos o passo a passo com imagens em anexo.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 0,
      subject: 'URGENTE certificado vencido e não consigo subir o novo',
      text: 'Nosso certificado A1 venceu ontem, comprei outro mas o painel diz "senha ou arquivo inválido". A senha está certa, testei no computador do contador. Estamos com {quantidade} notas sem emitir e a loja vendendo.',
      solution:
        'O arquivo novo vinha sem a cadeia completa. Convertemos o formato junto com você por acesso remoto e o certificado foi aceito, com validade de um ano. As notas pendentes foram transmitidas.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'API retorna 401 em produção',
      text: 'A integração parou de autenticar na API: toda chamada de emissão volta 401, mas em homologação continua normal. Nada mudou do nosso lado. Último sucesso: {data} às {hora}.\n\nPosso mandar o cabeçalho da requisição se precisar (sem as chaves, claro).',
      solution:
        'As credenciais de produção tinham sido geradas de novo pelo usuário financeiro do painel, o que invalida as anteriores. Com as atuais a emissão voltou; sugerimos deixar só um usuário com essa permissão.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 2,
      subject: 'Rejeição 806 - ICMS-ST sem CEST',
      text: 'Apareceu a rejeição 806 em três produtos da mesma marca. Onde preencho o CEST? No cadastro do {produto} não acho esse campo, só NCM e origem.',
      solution:
        'O campo CEST aparece quando a classe de imposto do produto tem substituição tributária marcada. Liberamos na sua classe e já preenchemos o exemplo REF {ref}; basta repetir nos outros dois.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 2,
      subject: 'DANFE sai com o logotipo cortado',
      text: 'Depois que trocamos o logo o DANFE imprime com a metade de cima cortada, na etiqueta 10x15 fica pior ainda. Mando a foto de uma impressa.',
      solution:
        'A imagem passava da altura reservada no modelo. Reduzimos para o tamanho indicado e a impressão da nota {nf} saiu inteira, tanto em A4 quanto em 10x15.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'Nota autorizada mas o cliente não recebeu o e-mail',
      text: 'A nota {nf} foi autorizada, só que o e-mail com o XML não chega para ninguém. Testei com o meu próprio endereço ({email}) e nada, nem no spam. Tem cliente ameaçando recusar a entrega.',
      solution:
        'O remetente configurado não tinha registro SPF, e os provedores recusavam a mensagem. Orientamos o ajuste no DNS de {site} e reenviamos as notas das últimas 48 horas.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'duvida',
      gravity: 2,
      subject: 'Cancelar NF-e emitida há mais de 24 horas',
      text: 'O cliente do pedido #{pedido} desistiu e a nota {nf} foi emitida em {data}. Ainda dá para cancelar ou tenho que fazer nota de entrada?',
      solution:
        'Passado o prazo de 24 horas, {uf} só aceita cancelamento extemporâneo autorizado pela SEFAZ. Explicamos as duas saídas e, como você preferiu, a devolução foi emitida referenciando a nota {nf}.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'ICMS calculado errado para {uf}',
      text: 'As vendas para {uf} estão saindo com alíquota interna. A Classe de Impostos parece certa, revisei duas vezes com a contadora. Veja o pedido #{pedido}: total {valor}, veio imposto a mais.',
      solution:
        'A Classe de Impostos tinha uma regra por faixa de CEP com prioridade maior que a da UF. Reordenamos as regras e o cálculo do pedido #{pedido} bateu com o da contadora.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 2,
      subject: 'Rejeição 225 falha no schema xml',
      text: 'Deu falha no schema XML no pedido #{pedido}. O endereço do cliente tem número "S/N" e complemento com aspas, pode ser isso? Segue o XML em anexo.',
      solution:
        'Validamos o XML: o complemento tinha um caractere invisível colado pelo celular do comprador. Limpamos o campo e passamos a tratar isso no módulo; a nota {nf} foi autorizada.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'falha-tecnica',
      gravity: 0,
      subject: 'Site fora do ar desde {hora}',
      text: 'O {site} está fora, aparece erro 503. Já reiniciei pelo painel e não voltou. É dia de campanha, estamos perdendo venda a cada minuto!!! Por favor me deem um retorno URGENTE.',
      solution:
        'O servidor chegou a 100% de memória por causa de um robô que varria a busca da loja. Bloqueamos a origem no firewall, o site voltou e o uso está em 40%. Deixamos um limite para que não se repita.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'Loja muito lenta, painel quase não abre',
      text: 'Há uns três dias a loja ficou lenta, a página do {produto} leva mais de 15 segundos. No painel a CPU está sempre em 100%. Não instalamos nada novo.',
      solution:
        'Os logs mostraram uma tarefa de exportação de estoque rodando a cada minuto e se acumulando. Ajustamos para a cada 30 minutos: a CPU caiu para a casa dos 25% e a página abre em menos de 2 segundos.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'E-mails da empresa não saem',
      text: 'Ninguém {daEmpresa} consegue enviar e-mail desde cedo, receber funciona. A mensagem de retorno fala em "554 rejected due to spam". São {quantidade} contas.',
      solution:
        'Uma das contas teve a senha descoberta e enviou spam durante a madrugada. Trocamos a senha dela, limpamos a fila e pedimos a retirada do IP das listas; os envios já saem normalmente.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'duvida',
      gravity: 2,
      subject: 'Configurar webmail no celular',
      text: 'Preciso configurar o e-mail {email} no celular novo e não lembro o servidor de entrada e saída. Pode me passar as portas? {Obrigado} desde já.',
      solution:
        'Enviamos as configurações de entrada e saída com conexão segura e o passo a passo para o aplicativo do seu celular. O usuário é o endereço completo.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'Certificado SSL expirou',
      text: 'O navegador mostra "sua conexão não é particular" quando entra no {site}. O certificado não renovava sozinho? Os clientes estão ligando achando que é golpe.',
      solution:
        'A renovação automática falhava porque o domínio www apontava para um endereço antigo. Corrigimos o apontamento, o certificado foi emitido e a renovação voltou a ser automática.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'duvida',
      gravity: 2,
      subject: 'Aumentar espaço em disco do servidor',
      text: 'Recebi aviso de 92% de disco. Quanto custa o próximo plano e a mudança derruba a loja? Se derrubar preciso que seja de madrugada.',
      solution:
        'Antes de mudar de plano, removemos 18 GB de cópias antigas de segurança que ficavam no mesmo disco: o uso caiu para 54%. Se ainda quiser o plano maior, a troca leva alguns minutos e só é feita com a sua aprovação.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'falha-tecnica',
      gravity: 0,
      subject: 'Suspeita de invasão no site',
      text: 'Apareceram páginas em japonês no {site} e o buscador mostra aviso de site perigoso. O que faço primeiro? Tenho medo de vazarem os dados dos clientes.',
      solution:
        'A entrada foi por um módulo desatualizado da loja. Removemos os arquivos estranhos, atualizamos o módulo, trocamos as senhas e pedimos a reavaliação ao buscador. Os logs não mostram leitura do banco de clientes.',
    },
    {
      sector: 'cloud-webmail',
      kind: 'falha-tecnica',
      gravity: 2,
      subject: 'Caixa de entrada cheia mesmo apagando tudo',
      text: 'A conta {email} diz que está cheia, apaguei tudo e continua. Deve ter alguma coisa escondida.',
      solution:
        'As mensagens apagadas seguiam na lixeira, que também conta para a cota. Esvaziamos, com a sua confirmação, e a conta está com 12% de uso.',
    },
    {
      sector: 'atendimento',
      kind: 'duvida',
      gravity: 2,
      subject: 'Segunda via da fatura de {mes}',
      text: 'Não recebi a fatura de {mes} {daEmpresa}. Poderiam reenviar para {email}? O financeiro fecha sexta-feira.',
      solution:
        'Reenviamos a fatura de {mes} para {email} e deixamos esse endereço como contato financeiro, assim as próximas chegam direto.',
    },
    {
      sector: 'atendimento',
      kind: 'duvida',
      gravity: 2,
      subject: 'Liberar acesso para a contadora',
      text: 'Minha contadora precisa baixar os XMLs todo mês. Tem como criar um acesso só para isso, sem ela ver o resto?',
      solution:
        'Criamos um usuário com o perfil "Contabilidade", que só vê e baixa os XMLs. O convite foi para o endereço que você informou.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 1,
      subject: 'Rejeição 656 consumo indevido',
      text: 'De uma hora pra outra a SEFAZ começou a devolver "656 - Consumo Indevido" e não deixa mais consultar nada. A gente só consulta o status quando o pedido atualiza, não é robô. Quanto tempo fica bloqueado?',
      solution:
        'A integração repetia a consulta da nota {nf} a cada poucos segundos, porque ela tinha ficado "em processamento". O bloqueio da SEFAZ durou uma hora; pusemos um intervalo crescente entre as consultas.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'falha-tecnica',
      gravity: 2,
      subject: 'GTIN inválido (rejeição 611)',
      text: 'O {produto} tem código de barras impresso na caixa, mas a nota diz que o cEAN é inválido. O fornecedor jura que está certo. Dá para emitir sem?',
      solution:
        'O código impresso é interno do fornecedor e não está registrado, por isso a SEFAZ recusa. Com "SEM GTIN" no cadastro da REF {ref} a nota foi autorizada.',
    },
    {
      sector: 'nfe-modulos',
      kind: 'duvida',
      gravity: 2,
      subject: 'Trocar série da nota na virada do sistema',
      text: 'Vamos migrar para a emissão de vocês em {quando}. Posso continuar na série 1 a partir da {nf} ou é melhor começar a série 2? O sistema antigo ainda vai emitir por uns dias.',
      solution:
        'Enquanto dois sistemas emitem, o seguro é usar a série 2 no novo, começando em 1. Deixamos a série configurada e desativada até {quando}.',
    },
  ],
  exchanges: [
    {
      sector: 'nfe-modulos',
      ask: 'Para localizar a causa, precisamos do XML da nota (ou do número do pedido) e de um print da tela inteira com a mensagem de erro.',
      answer:
        'Segue o XML do pedido #{pedido} e o print. O erro aparece logo depois de clicar em transmitir.',
    },
    {
      sector: 'nfe-modulos',
      ask: 'Confirma para nós a UF do destinatário e a Classe de Impostos usada nesse produto?',
      answer: 'O destinatário é de {uf}. A Classe de Impostos é a padrão, nunca criamos outra.',
    },
    {
      sector: 'nfe-modulos',
      ask: 'A loja tem um ambiente de desenvolvimento? Se tiver, fazemos a correção primeiro lá.',
      answer: 'Temos sim, é o homologa.{site}. Pode mexer à vontade lá.',
    },
    {
      sector: 'nfe-modulos',
      ask: 'Esse mesmo cadastro emitia antes? Se souber o número da última nota autorizada, comparamos as duas.',
      answer: 'Emitia sim, a última que passou foi a {nf}, no dia {data}.',
    },
    {
      sector: 'cloud-webmail',
      ask: 'Poderia nos dizer de qual rede acontece e o horário aproximado da última tentativa? Com isso achamos o registro no log.',
      answer: 'Foi hoje às {hora}, na internet do escritório. Pelo 4G do celular testei e dá a mesma coisa.',
    },
    {
      sector: 'cloud-webmail',
      ask: 'Para aplicar a correção precisamos interromper o serviço por cerca de 10 minutos. Só continuamos depois da sua aprovação: qual o melhor horário?',
      answer: 'Aprovado, podem fazer a partir das 22h. Só me avisem quando terminar.',
      later: true,
    },
    {
      sector: 'cloud-webmail',
      ask: 'Alguém instalou ou atualizou algo no servidor nos últimos dias, mesmo que pareça sem relação?',
      answer: 'A agência mexeu no site no dia {data}, mas disseram que foi só texto.',
    },
    {
      ask: 'Precisamos de acesso ao painel para reproduzir. Por favor, crie um usuário provisório e envie os dados só pelo cofre deste ticket, nunca no texto.',
      answer: 'Já criei o usuário provisório no cofre, vence amanhã.',
    },
    {
      ask: 'Poderia nos mandar um print da tela inteira, com o endereço da página aparecendo?',
      answer: 'Segue o print em anexo. Tirei agora mesmo.',
    },
  ],
  notes: [
    {
      sector: 'nfe-modulos',
      text: 'XML validado: o campo rejeitado é do item 2. Falta o cliente confirmar com o contador antes de mexermos.',
    },
    {
      sector: 'nfe-modulos',
      text: 'Reproduzi na loja de desenvolvimento: conflito com outro módulo que usa o mesmo gatilho de pagamento.',
    },
    {
      sector: 'cloud-webmail',
      text: 'Log do painel limpo de erros da aplicação; o pico de CPU começa sempre aos 10 minutos de cada hora. Olhar as tarefas agendadas.',
    },
    { sector: 'cloud-webmail', text: 'Firewall sem bloqueios novos. Memória em 71%, disco em 54%.' },
    { text: 'Cliente já teve esse mesmo caso há uns meses, ver histórico antes de pedir tudo de novo.' },
    { text: 'Urgência alta pelo volume de pedidos, complexidade baixa. Dá para resolver hoje.' },
  ],
}
