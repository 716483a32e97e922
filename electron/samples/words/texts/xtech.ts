import type { TeamTexts } from './team-texts.ts'

/** A platform for online shops: shipping, payment, marketing, invoices of the shop itself. */
export const xtech: TeamTexts = {
  business: 'shop',
  cases: [
    {
      sector: 'envio',
      gravity: 0,
      subject: 'Frete não calcula para nenhum CEP',
      text: 'Desde as {hora} o carrinho mostra "não foi possível calcular o frete" para qualquer CEP. Testei {cep} e mais dois. NINGUÉM consegue comprar. Isso afeta direto a conversão!',
      solution:
        'O serviço de cálculo estava recusando a nossa consulta por excesso de volume cadastrado em um produto. Corrigimos a medida da REF {ref} e o frete voltou para todos os CEPs.',
    },
    {
      sector: 'envio',
      gravity: 1,
      subject: 'Prazo dos Correios errado para {uf}',
      text: 'O prazo mostrado para {uf} é de 3 dias e na realidade leva 9. Os clientes compram achando que chega antes e depois cancelam. CEP de teste {cep}, pedido #{pedido}.',
      solution:
        'O prazo vinha de uma tabela de contingência antiga. Atualizamos a tabela e o CEP {cep} agora mostra o prazo real, com um dia de manuseio que você pode ajustar.',
    },
    {
      sector: 'envio',
      gravity: 2,
      subject: 'Código de rastreio não vai no e-mail',
      text: 'Coloquei o rastreio {rastreio} no pedido #{pedido} e o cliente recebeu o e-mail sem o código. Em outros pedidos foi normal.',
      solution:
        'O e-mail saiu antes de o código ser salvo, porque a mudança de status foi feita na mesma tela. Reenviamos com o {rastreio} e ajustamos a ordem.',
    },
    {
      sector: 'envio',
      gravity: 2,
      subject: 'Retirada na loja aparece para todo o Brasil',
      text: 'A opção "retirar na loja" aparece para qualquer CEP, até para quem mora em {uf}. Onde limito para {cidade} e região?',
      solution:
        'A faixa de CEP da retirada estava vazia, o que significa todas. Preenchemos com a faixa de {cidade}; testamos o CEP {cep} e a opção não aparece mais.',
    },
    {
      sector: 'pagamento',
      gravity: 0,
      subject: 'Cartão recusado em 100% das compras',
      text: 'Todas as compras no cartão de hoje foram recusadas, são {quantidade} pedidos. Boleto funciona. Já liguei para a operadora e dizem que a transação nem chega lá. Perdi o dia de vendas!!',
      solution:
        'A chave de produção tinha sido trocada no painel da operadora e a loja ainda usava a antiga. Atualizamos junto com você e a compra de teste de {valor} foi aprovada.',
    },
    {
      sector: 'pagamento',
      gravity: 1,
      subject: 'Pedido pago continua "aguardando pagamento"',
      text: 'O cliente pagou o pedido #{pedido} por PIX, o dinheiro caiu na conta, mas o pedido não muda de status. Já são {quantidade} assim. Vocês conseguem mudar em lote?',
      solution:
        'A notificação de pagamento estava sendo barrada por um redirecionamento do domínio. Corrigimos o endereço de retorno e reprocessamos: o pedido #{pedido} e os demais constam como pagos.',
    },
    {
      sector: 'pagamento',
      gravity: 2,
      subject: 'Parcelamento sem juros não aparece',
      text: 'Configurei 6x sem juros acima de {valor} e no produto aparece só à vista. O {produto} custa mais que isso.',
      solution:
        'A regra estava ligada a um grupo de clientes. Removemos a restrição e o {produto} mostra 6x sem juros na página e no carrinho.',
    },
    {
      sector: 'pagamento',
      gravity: 2,
      subject: 'Alterar conta que recebe os pagamentos',
      text: 'Mudamos de banco e preciso alterar a conta do módulo de pagamento. Como faço? Posso mandar os dados por aqui?',
      solution:
        'A alteração foi feita por você no admin, em Pagamentos > Conta, com a nossa orientação. Dados bancários não precisam ser enviados pelo chamado.',
    },
    {
      sector: 'marketing',
      gravity: 1,
      subject: 'Cupom {cupom} não aplica o desconto',
      text: 'Divulgamos o cupom {cupom} para 8 mil pessoas e ele diz "cupom inválido". A validade está certa. Precisava disso funcionando ontem!',
      solution:
        'O cupom exigia valor mínimo maior que o dos produtos da campanha e estava restrito a um grupo. Ajustamos as duas regras; testamos com o {produto} e o desconto entra.',
    },
    {
      sector: 'marketing',
      gravity: 2,
      subject: 'XML de produtos para remarketing desatualizado',
      text: 'O XML de produtos ainda mostra itens esgotados e preço antigo, e os anúncios estão gastando à toa. Já faz mais de uma semana que espero.',
      solution:
        'A geração do XML estava travada por um produto com nome muito longo. Destravamos; agora é gerado a cada 2 horas e só traz itens com estoque.',
    },
    {
      sector: 'marketing',
      gravity: 2,
      subject: 'Compre Junto mostra produto errado',
      text: 'O Compre Junto do {produto} mostra um item que já excluímos. Refiz a configuração e o antigo volta.',
      solution:
        'Havia um registro antigo no banco que a tela não alcançava. A TI removeu e o Compre Junto da REF {ref} mostra a combinação nova.',
    },
    {
      sector: 'marketing',
      gravity: 3,
      subject: 'Como fazer campanha "leve 3 pague 2"?',
      text: 'Quero fazer leve 3 pague 2 só na categoria de promoções. Não encontrei essa opção nas regras de desconto.',
      solution:
        'Em Marketing > Regras de desconto, tipo "quantidade", 3 unidades, desconto de 100% na de menor valor. Deixamos um rascunho criado na categoria, é só ativar.',
    },
    {
      sector: 'marketing',
      gravity: 3,
      subject: 'Banner da página inicial cortado no celular',
      text: 'O banner novo fica cortado no celular, aparece só o meio. No computador está lindo. Qual o tamanho certo?',
      solution:
        'O tamanho do banner para celular é outro (800x800). Com a imagem enviada ficou inteiro; conferimos em dois aparelhos.',
    },
    {
      sector: 'financeiro',
      gravity: 2,
      subject: 'Fatura de {mes} cobrada em duplicidade',
      text: 'Paguei a fatura de {mes} no dia {data} e ela continua em aberto, com aviso de suspensão da loja. Segue o comprovante de {valor}.',
      solution:
        'O pagamento foi localizado: tinha sido feito com o boleto da segunda via. A fatura de {mes} está quitada e o aviso de suspensão foi removido.',
    },
    {
      sector: 'financeiro',
      gravity: 3,
      subject: 'Mudança de plano e valor proporcional',
      text: 'Se eu mudar de plano no dia {quando} pago o mês cheio? Preciso do valor exato para o financeiro {daEmpresa}.',
      solution:
        'A diferença é proporcional aos dias. Para a mudança em {quando} ficaria em {valor}; enviamos a conta detalhada.',
    },
    {
      sector: 'suporte',
      gravity: 0,
      subject: 'Loja fora do ar',
      text: 'A loja {site} não abre, dá erro 500 na página inicial. O admin abre. Último pedido foi às {hora}. Socorro!',
      solution:
        'Uma alteração no tema feita às {hora} deixou um bloco sem fechamento. Voltamos o tema para a versão anterior e a loja abriu; a alteração foi refeita e testada antes.',
    },
    {
      sector: 'suporte',
      gravity: 1,
      subject: 'Domínio não aponta depois da troca de registro',
      text: 'Transferimos o {site} e desde {data} ora abre, ora não abre. Já configurei o DNS como no manual. É propagação mesmo? Já passou de 24 horas.',
      solution:
        'Havia dois registros conflitantes para o endereço sem www. Com o ajuste e a propagação concluída o {site} abre de todas as redes que testamos.',
    },
    {
      sector: 'suporte',
      gravity: 2,
      subject: 'Importação de produtos parou na linha 212',
      text: 'A planilha com 900 produtos importa até a linha 212 e para sem dizer o motivo. Anexei a planilha. REF da linha: {ref}.',
      solution:
        'A linha 212 tinha uma categoria com barra no nome. Substituímos e a importação terminou, com 900 produtos. A mensagem de erro foi melhorada para apontar a linha.',
    },
    {
      sector: 'suporte',
      gravity: 2,
      subject: 'Troca de senha do administrador',
      text: 'Perdi o acesso ao admin e o e-mail de recuperação vai para a {colega}, que saiu da empresa. Podem trocar a senha ou o e-mail para mim?',
      solution:
        'Depois da confirmação pelo cadastro da loja, o e-mail de recuperação foi atualizado e você já definiu a nova senha. Recomendamos remover o usuário antigo.',
    },
    {
      sector: 'suporte',
      gravity: 1,
      subject: 'Estoque não baixa quando vende',
      text: 'Vendi 4 unidades do {produto} tendo 2 no estoque. A REF {ref} não está baixando. Agora tenho que ligar para dois clientes e pedir desculpas.',
      solution:
        'O produto tinha a opção "vender sem estoque" marcada na variação, e não no produto. Desmarcamos e o saldo passou a baixar; revisamos as outras variações.',
    },
    {
      sector: 'suporte',
      gravity: 3,
      subject: 'Mudar a ordem das categorias no menu',
      text: 'Como coloco "Lançamentos" em primeiro no menu? Arrasto e salva, mas na loja continua igual.',
      solution:
        'O menu da loja fica guardado por 30 minutos. Depois de limpar em Loja > Atualizar vitrine a ordem nova apareceu.',
    },
    {
      sector: 'suporte',
      gravity: 2,
      subject: 'Botão comprar some no celular',
      text: 'Em alguns celulares o botão de comprar do {produto} fica escondido atrás da barra de baixo. Perdi venda, o cliente mandou a foto. É caso de conversão, por favor priorizem.',
      solution:
        'O tema não considerava a barra inferior de alguns aparelhos. A correção foi aplicada e conferida em três modelos; o botão fica visível.',
    },
    {
      sector: 'envio',
      gravity: 1,
      subject: 'Etiqueta de postagem não gera',
      text: 'Ao gerar a etiqueta do pedido #{pedido} aparece "contrato inválido". Usamos o mesmo contrato há anos. A coleta é às 15h.',
      solution:
        'A senha de uso do contrato tinha expirado nos Correios. Com a nova, cadastrada por você no admin, as etiquetas de hoje foram geradas.',
    },
    {
      sector: 'pagamento',
      gravity: 2,
      subject: 'Boleto com vencimento no domingo',
      text: 'O boleto do pedido #{pedido} venceu num domingo e o cliente não conseguiu pagar na segunda, diz que expirou. Dá para aceitar até o próximo dia útil?',
      solution:
        'Ligamos a tolerância de um dia útil no módulo. O boleto do pedido #{pedido} foi emitido de novo e o cliente já pagou.',
    },
    {
      sector: 'marketing',
      gravity: 2,
      subject: 'E-mail de carrinho abandonado não sai',
      text: 'O relatório mostra zero e-mails de carrinho abandonado desde {data}. Antes recuperávamos umas {quantidade} vendas por semana com isso.',
      solution:
        'A fila parou quando o remetente foi alterado para um endereço não confirmado. Confirmamos {email} e os envios recomeçaram.',
    },
    {
      sector: 'suporte',
      gravity: 2,
      subject: 'Avaliações dos produtos desapareceram',
      text: 'Todas as estrelinhas sumiram da loja! Tínhamos mais de 300 avaliações. Aconteceu depois da atualização do tema. Isso é o que mais ajuda a vender.',
      solution:
        'As avaliações continuavam salvas; o tema novo não tinha o bloco. Incluímos o bloco na página do produto e as avaliações voltaram.',
    },
  ],
  exchanges: [
    {
      ask: 'Para seguir, precisamos do número do pedido, da REF do produto e do CEP usado no teste, com um print da tela.',
      answer: 'Pedido #{pedido}, REF {ref}, CEP {cep}. O print está em anexo.',
    },
    {
      ask: 'O chamado chegou de um e-mail que não é o cadastrado na loja. Para assuntos confidenciais, responda pelo admin ou pelo e-mail do cadastro, por favor.',
      answer: 'Estou respondendo agora pelo e-mail cadastrado, {email}.',
    },
    {
      ask: 'Pode descrever o que foi feito antes de o problema aparecer? Qualquer mudança em tema, módulo ou domínio ajuda.',
      answer: 'A única coisa que mudei foi o banner, no dia {data}.',
    },
    {
      ask: 'Encaminhamos para o setor responsável. Enquanto isso, o problema acontece em todos os navegadores?',
      answer: 'Acontece no celular e no computador, em aba anônima também.',
    },
    {
      sector: 'pagamento',
      ask: 'Pode fazer um pedido de teste e nos mandar o número? Cancelamos em seguida.',
      answer: 'Fiz o pedido de teste, é o #{pedido2}.',
    },
    {
      sector: 'envio',
      ask: 'Com quais CEPs você testou? Se puder, teste com um da capital e um do interior.',
      answer: 'Testei {cep} e o da minha casa, os dois iguais.',
    },
    {
      sector: 'marketing',
      ask: 'Em qual página ou campanha aparece? Mande o endereço completo, por favor.',
      answer: 'Na página inicial do {site} e também no carrinho.',
    },
    {
      sector: 'financeiro',
      ask: 'Pode nos enviar o comprovante e o CNPJ do pagador? O setor localiza por ele.',
      answer: 'Segue o comprovante, {valor}, pago no dia {data} pela conta da empresa.',
    },
    {
      sector: 'suporte',
      ask: 'Precisamos de uma posição da TI sobre o banco de dados. Voltamos em até 48 horas, mesmo que ainda não haja novidade.',
      answer: 'Ok, fico no aguardo. Só peço que não passe disso, por favor.',
      later: true,
    },
  ],
  notes: [
    { text: 'Aguardo a TI conferir no banco. Pedi prioridade porque afeta a conversão.' },
    {
      text: 'Se o lojista escrever por canal não identificado: sem alteração na loja até responder pelo admin.',
    },
    {
      sector: 'envio',
      text: 'Testei com três CEPs de regiões diferentes, só falha com volume acima do limite.',
    },
    {
      sector: 'pagamento',
      text: 'A operadora confirma que a transação não chegou até eles. O problema é antes.',
    },
    { text: 'Próximo aviso ao lojista em 48 horas, mesmo sem novidade.' },
  ],
}
