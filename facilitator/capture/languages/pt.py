"""How dates are said in Portuguese."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, "
        "outubro out, novembro nov, dezembro dez"
    ),
    weekdays=rows(
        "segunda-feira segunda_feira, terça-feira terça_feira, quarta-feira quarta_feira, quinta-feira quinta_feira, "
        "sexta-feira sexta_feira, sábado, domingo"
    ),
    short_weekdays=rows("segunda seg, terça ter, quarta qua, quinta qui, sexta sex, sáb, dom"),
    by=words("até até_o até_a até_ao até_à antes_de antes_do antes_da o_mais_tardar para"),
    on=words("em no na"),
    articles=words("o a os as"),
    of=words("de do da"),
    within=words("em dentro_de daqui_a"),
    next=words("próximo próxima que_vem"),
    this=words("este esta neste nesta"),
    end=words("fim final finais"),
    today=words("hoje"),
    tomorrow=words("amanhã"),
    after_tomorrow=words("depois_de_amanhã"),
    day=words("dia dias"),
    week=words("semana semanas"),
    fortnight=words("quinzena quinzenas"),
    month=words("mês meses"),
    year=words("ano anos"),
    numbers=rows("um uma, dois duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze"),
    not_after=words(
        "cada toda todo todas todos às aos os as o a desde de do da e ou entre primeira primeiro segundo última último "
        "passada passado um uma após & / +"
    ),
    recurring=words("cada toda todo todas todos"),
    at=words("às pelas antes_das"),
    hours=words("manhã tarde noite de_manhã à_tarde à_noite meio-dia cedo"),
)
