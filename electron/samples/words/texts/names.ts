import type { Business } from './team-texts.ts'

export const women: readonly string[] =
  `Adriana Aline Amanda Ana Beatriz Bianca Bruna Camila Carla Cecília Clarice Cristiane Débora Denise Eliane Elisa
  Fabiana Fernanda Flávia Gabriela Helena Heloísa Isabela Janaína Joana Juliana Karina Larissa Letícia Lúcia Luana
  Marcela Mariana Marina Marta Michele Mônica Natália Patrícia Paula Priscila Rafaela Regina Renata Roberta Rosana
  Sabrina Sandra Silvana Simone Sônia Talita Tatiane Teresa Valéria Vanessa Vera Viviane`.split(/\s+/)

export const men: readonly string[] =
  `Adriano Alexandre Anderson André Antônio Bruno Caio Carlos César Cláudio Daniel Diego Eduardo Emerson Everton
  Fábio Felipe Fernando Flávio Gabriel Gilberto Guilherme Gustavo Henrique Igor Ivan João Jonas Jorge José Júlio
  Leandro Leonardo Lucas Luís Marcelo Márcio Marcos Mateus Maurício Murilo Nelson Otávio Paulo Pedro Rafael Renato
  Ricardo Roberto Rodrigo Rogério Samuel Sérgio Tiago Valdemar Vinícius Wagner Wesley`.split(/\s+/)

export const surnames: readonly string[] =
  `Abreu Aguiar Almeida Alves Amaral Andrade Araújo Assis Azevedo Barbosa Barros Batista Borges Braga Brito Camargo
  Campos Cardoso Carvalho Castro Cavalcante Chagas Coelho Cordeiro Correia Costa Cunha Damasceno Dias Duarte Esteves
  Farias Ferraz Ferreira Fonseca Freitas Furtado Garcia Gomes Guimarães Lacerda Leite Lima Lopes Macedo Machado Maia
  Marques Martins Matos Medeiros Melo Mendes Miranda Monteiro Moraes Moreira Moura Nascimento Neves Nogueira Novaes
  Nunes Oliveira Pacheco Paiva Peixoto Pereira Pimentel Pinheiro Prado Queiroz Ramos Rezende Ribeiro Rocha Rodrigues
  Sales Santana Santos Siqueira Soares Souza Tavares Teixeira Teles Torres Vargas Vasconcelos Viana Vieira`.split(
    /\s+/,
  )

/** A company's name is one of each list; all of them are invented. */
export const companies: Readonly<
  Record<Business, { readonly heads: readonly string[]; readonly tails: readonly string[] }>
> = {
  shop: {
    heads:
      'Casa,Ateliê,Empório,Loja,Bazar,Armarinho,Papelaria,Boutique,Cantinho,Quitanda,Mundo,Vila,Oficina,Cervejaria,Floricultura'.split(
        ',',
      ),
    tails:
      'Alecrim,Jatobá,da Serra,Flor de Lis,Pé de Moleque,do Bebê,Lua Cheia,Cajueiro,Dona Zefa,Arara Azul,Vento Norte,Tamanduá,Girassol,do Mar,Pitanga,Ipê Roxo,Mandacaru,Sabiá'.split(
        ',',
      ),
  },
  services: {
    heads:
      'Clínica,Colégio,Instituto,Academia,Imobiliária,Odonto,Escola,Veterinária,Laboratório,Autoescola,Centro Médico,Consultório'.split(
        ',',
      ),
    tails:
      'Boa Vista,Renascer,Caminho do Saber,Vida Plena,Bem-te-vi,Horizonte Novo,Santa Clara do Vale,Movimento,Aurora,Ponto de Encontro,Sorriso Largo,Três Irmãos,Aconchego,Primavera'.split(
        ',',
      ),
  },
  wholesale: {
    heads:
      'Distribuidora,Comercial,Atacado,Ferraria,Autopeças,Rolamentos,Elétrica,Casa das Tintas,Embalagens,Parafusos'.split(
        ',',
      ),
    tails:
      'Araucária,Rio Pardo,Planalto,Irmãos Zanoni,Curupira,Vale do Ouro,Sete Quedas,Cerro Azul,Guaíra,Pampa,Tropeiro,Serra Dourada,Marajoara,Litoral Sul'.split(
        ',',
      ),
  },
  employer: {
    heads:
      'Indústria,Cooperativa,Hospital,Grupo,Metalúrgica,Construtora,Transportadora,Fundação,Frigorífico,Têxtil,Usina,Rede'.split(
        ',',
      ),
    tails:
      'Nova Era,Santa Genoveva,Vale Verde,Pedra Branca,São Benedito do Sul,Jequitibá,Estrela Guia,Cristal,Alvorada Paulista,Rio das Antas,Sol Nascente,Bandeirante Novo,Tupi,Capivari'.split(
        ',',
      ),
  },
}

/** Heads that take "o"; a company without one of them takes "a". */
export const masculineHeads: readonly string[] =
  'Ateliê,Empório,Bazar,Armarinho,Cantinho,Mundo,Colégio,Instituto,Laboratório,Centro Médico,Consultório,Comercial,Atacado,Hospital,Grupo,Frigorífico'.split(
    ',',
  )

export const products: Readonly<Record<Business, readonly string[]>> = {
  shop: 'vestido midi de linho,jogo de panelas 5 peças,tênis infantil 27,kit de pincéis,caderno pontado A5,luminária de mesa,mochila escolar,café em grãos 1 kg,toalha bordada,quebra-cabeça 1000 peças,cafeteira italiana,vela aromática,bermuda jeans 42,cadeira gamer,hidratante 400 ml'.split(
    ',',
  ),
  services:
    'plano anual,consulta de retorno,kit de boas-vindas,pacote de 10 aulas,exame de rotina,material do 1º ano,avaliação física,apartamento de 2 quartos'.split(
      ',',
    ),
  wholesale:
    'rolamento 6204,cabo flexível 4 mm,parafuso sextavado M8,tinta acrílica 18 L,filtro de óleo,disjuntor 25 A,correia dentada,caixa de papelão 40x30,lâmpada LED 9 W,pastilha de freio'.split(
      ',',
    ),
  employer: ['folha mensal', 'férias', 'ponto', 'rescisão', 'benefícios'],
}

export const places: readonly (readonly [city: string, state: string])[] = [
  ['Campinas', 'SP'],
  ['Sorocaba', 'SP'],
  ['Juiz de Fora', 'MG'],
  ['Uberlândia', 'MG'],
  ['Curitiba', 'PR'],
  ['Londrina', 'PR'],
  ['Joinville', 'SC'],
  ['Chapecó', 'SC'],
  ['Caxias do Sul', 'RS'],
  ['Pelotas', 'RS'],
  ['Goiânia', 'GO'],
  ['Feira de Santana', 'BA'],
  ['Recife', 'PE'],
  ['Fortaleza', 'CE'],
  ['Belém', 'PA'],
  ['Manaus', 'AM'],
  ['Vitória', 'ES'],
  ['Niterói', 'RJ'],
  ['Cuiabá', 'MT'],
  ['Campo Grande', 'MS'],
  ['São Luís', 'MA'],
  ['Natal', 'RN'],
]
