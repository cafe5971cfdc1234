"""Portuguese agendas."""

from facilitator.agenda.words.table import AgendaWords

PT = AgendaWords(
    title="titulo",
    convened_by="convocado por, convocada por",
    power="poder",
    privacy="privacidade, sigilo",
    decide_by="decidir por, decisao por",
    purpose="proposito, finalidade",
    participants="participantes",
    language="idioma, lingua",
    method="metodo",
    lead="""
        conduz, responsavel, apresenta, facilita, quem, apresentador, apresentadora, facilitador,
        facilitadora, a cargo de, moderador, moderadora, palestrante, conducao
    """,
    by="apresentado por, apresenta, conduzido por, facilitado por",
    timebox="tempo previsto",
    duration="duracao, tempo, horario, tempo estimado",
    everyone="todos, todas, todos e todas",
    optional="opcional",
    notes="notas, anotacoes",
    staff="equipe, equipa, profissionais",
    decide="decidir, a decidir",
    action="acao, tarefa",
    yes="sim, verdadeiro",
    no="nao, falso",
    off="nao, sem notas",
    out="fora, nao",
    values="""
        comunidade = community, servico = service, politica = policy, informados = told, consultados =
        asked, decidir juntos = decide together, os pares decidem = peers decide, so numero = count
        only, nomes = names, papeis = roles, consentimento = consent, consenso = consensus, maioria =
        majority, rodada = go-round, ronda = go-round, parecer = advice, recomendação = advice, votação
        por pontos = dot vote, do punho a cinco = fist to five, votação indicativa = straw poll,
        sondagem = straw poll, termómetro = temperature check
    """,
    before="""
        antes da reuniao, antes do encontro, antes da sessao, preparacao, preparativos, materiais, antes
        do workshop
    """,
    after="""
        depois da reuniao, apos a reuniao, depois do encontro, acompanhamento, depois, apos o encontro
    """,
    pre="pre",
    post="pos",
    agenda="""
        pauta, ordem do dia, ordem de trabalhos, agenda, pontos a tratar, pauta do dia, assuntos a
        tratar, itens da pauta, pontos da ordem de trabalhos
    """,
    points="""
        programa, temas, pontos, topicos, horario, cronograma, programacao, assuntos, a discutir,
        assuntos a tratar
    """,
    filler="""
        hoje,
        modelo, minuta, rascunho,
        previa, preliminar, principais, de, da, do, a, o, os, as, reuniao, sessao, para, e, tratar,
        proposta, nossa, encontro, assembleia, discutir, dia
    """,
    item_label="ponto, tema, parte, item",
    usual="""
        boas-vindas, abertura, apresentacao, apresentacoes, ronda, outros assuntos, assuntos gerais,
        encerramento, proximos passos, proxima reuniao, intervalo, pausa, avaliacao, perguntas
    """,
    break_="intervalo, pausa, almoco",
    total="total, duracao total, soma",
    aside="""
        membros presentes, pessoas presentes,
        presentes, participantes, ausentes, convidados, local, data, data e local, data e hora, quando,
        onde, inscricao, ligacoes, contato, contacto, contexto, objetivos, objetivo, anexos, logistica,
        informacoes, informacoes gerais, recursos, presenca, indice, referencias, documentos, papeis,
        hora
    """,
    present="presentes, participantes, ausentes, convidados, relatoria, ata, secretaria, secretário",
    facts="""
        data, dia, quando, hora, horario, inicio, fim, termino, duracao, duracao total, onde, local,
        sala, presentes, ausentes, participantes, proxima reuniao, prazo
    """,
    record="""
        notas, ata, atas, decisoes, tarefas, acoes, anotacoes, encaminhamentos, deliberacoes, pendencias
    """,
    later="proxima, proximo, proximas, futuras, anterior, anteriores, passada, ultima",
    months="""
        janeiro, fevereiro, marco, abril, maio, junho, julho, agosto, setembro, outubro, novembro,
        dezembro, segunda-feira, terca-feira, quarta-feira, quinta-feira, sexta-feira
    """,
    days="""
        segunda, terça, quarta, quinta, sexta, sábado, domingo, segunda-feira, terça-feira,
        quarta-feira, quinta-feira, sexta-feira, seg, ter, qua, qui, sex, sáb
    """,
    gather="pauta, reuniao, assembleia, sessao, encontro, oficina, agenda, ordem de trabalhos",
    minutes="min, minuto, minutos, min., mins, m",
    hours="h, hora, horas, hs",
    spans="""
        meia hora = 30, uma hora = 60, um quarto de hora = 15, uma hora e meia = 90, hora e meia = 90,
        duas horas = 120
    """,
    about="""
        ultimos, os ultimos,
        cerca de, aprox, aprox., aproximadamente, max, max., maximo, duracao, ate, tempo, total, de,
        entre
    """,
    to="a, ate, as",
    and_="e",
    at="as, a, a partir das, das",
    no_name_ends="cao, sao, mento",
    oclock="horas, hs",
    noon="meio-dia",
    midnight="meia-noite",
    end="fim, encerramento, fim da reuniao, termino",
    each="por, cada, leitura, de leitura, antes, depois, menos, mais, em, dentro",
    no_name="""
        pausa, intervalo, apresentacao, debate, discussao, votacao, decisao, informacao, plenario,
        oficina, novo
    """,
    zones="hora local, horario de brasilia, brt, hora de lisboa",
    of_day="horário, tempo",
    column_time="hora, horario, tempo, duracao, inicio, minutos, quando, fim",
    column_item="""
        tema, temas, topico, ponto, atividade, assunto, conteudo, o que, titulo, sessao, programa,
        pauta, descricao, bloco, etapa, palestra, item
    """,
    column_lead="""
        quem, responsavel, responsaveis, facilita, facilitador, apresenta, apresentador, conduz, pessoa,
        palestrante, moderador, a cargo de, nome
    """,
    column_aside="prazo, estado, telefone, assinatura, cargo, valor, situacao, organizacao, custo",
    column_number="n.o, nº, n°, no., num, numero, #",
)
