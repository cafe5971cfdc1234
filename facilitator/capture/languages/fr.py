"""How dates are said in French."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "janvier janv, février févr fév, mars, avril avr, mai, juin, juillet juil, août, septembre sept, "
        "octobre oct, novembre nov, décembre déc"
    ),
    weekdays=rows("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"),
    short_weekdays=rows("lun, mar, mer, jeu, ven, sam, dim"),
    by=words("avant d'ici d'ici_à d'ici_au au_plus_tard pour_le échéance d'ici_le avant_le au_plus_tard_le"),
    until=words("jusqu'à jusqu'au"),
    on=words("au à"),
    articles=words("le la les ce cette"),
    of=words("du de des"),
    within=words("dans sous d'ici"),
    at_most=words("sous"),
    next=words("prochain prochaine"),
    this=words("ce cet cette"),
    end=words("fin"),
    today=words("aujourd'hui"),
    tomorrow=words("demain"),
    after_tomorrow=words("après-demain après_demain"),
    day=words("jour jours"),
    week=words("semaine semaines"),
    fortnight=words("quinzaine quinzaines"),
    month=words("mois"),
    year=words("an ans année années"),
    numbers=rows("un une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze"),
    not_after=words(
        "chaque tous toutes tout les le la du de des dernier dernière depuis et ou à entre premier première deuxième "
        "second troisième un une pour après & / +"
    ),
    recurring=words("chaque tous toutes"),
    at=words("à vers avant"),
    hours=words("matin midi après-midi soir nuit"),
)
