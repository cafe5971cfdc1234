"""How dates are said in Spanish."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, "
        "septiembre setiembre sept sep, octubre oct, noviembre nov, diciembre dic"
    ),
    weekdays=rows("lunes, martes, miércoles, jueves, viernes, sábado, domingo"),
    short_weekdays=rows("lun, mar, mié, jue, vie, sáb, dom"),
    by=words("antes_de antes_del para_el para a_más_tardar a_más_tardar_el vence vence_el"),
    until=words("hasta hasta_el"),
    on=words("el al a"),
    articles=words("el la los las"),
    of=words("de del"),
    within=words("en dentro_de"),
    next=words("próximo próxima que_viene siguiente"),
    this=words("este esta"),
    end=words("fin fines final finales"),
    today=words("hoy"),
    tomorrow=words("mañana"),
    after_tomorrow=words("pasado_mañana"),
    day=words("día días"),
    week=words("semana semanas"),
    fortnight=words("quincena quincenas"),
    month=words("mes meses"),
    year=words("año años"),
    numbers=rows("un una uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce"),
    not_after=words(
        "cada todos todas los las la desde de del y o a entre primer primero segundo tercer último pasado un una por "
        "después tras & / +"
    ),
    recurring=words("cada todos todas"),
    at=words("a_las a_la hacia_las antes_de_las"),
    hours=words("por_la_mañana por_la_tarde por_la_noche tarde noche mediodía temprano"),
)
