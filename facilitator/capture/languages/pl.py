"""How dates are said in Polish."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "styczeń stycznia sty, luty lutego lut, marzec marca mar, kwiecień kwietnia kwi, maj maja, czerwiec czerwca "
        "cze, lipiec lipca lip, sierpień sierpnia sie, wrzesień września wrz, październik października paź, "
        "listopad listopada lis, grudzień grudnia gru"
    ),
    weekdays=rows(
        "poniedziałek poniedziałku, wtorek wtorku, środa środę środy, czwartek czwartku, piątek piątku, "
        "sobota sobotę soboty, niedziela niedzielę niedzieli"
    ),
    short_weekdays=rows("pon, wt, śr, czw, pt, sob, niedz nd"),
    by=words("do przed najpóźniej najpóźniej_do najpóźniej_w termin"),
    on=words("w we na"),
    articles=words("dnia"),
    of=words(""),
    within=words("za w_ciągu"),
    at_most=words("w_ciągu"),
    next=words(
        "następny następną następnym następnego następnej przyszły przyszłą przyszłym przyszłego przyszłej następna"
    ),
    this=words("ten tę tą tym tego tej najbliższy najbliższą najbliższego najbliższej"),
    end=words("koniec końca końcem końcu"),
    today=words("dziś dzisiaj"),
    tomorrow=words("jutro jutra"),
    after_tomorrow=words("pojutrze pojutrza"),
    day=words("dzień dni dnia"),
    week=words("tydzień tygodnie tygodni tygodnia tygodniu"),
    month=words("miesiąc miesiące miesięcy miesiąca miesiącu"),
    year=words("rok lata lat roku"),
    numbers=rows(
        "jeden jedną, dwa dwie, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, jedenaście, dwanaście"
    ),
    one_unsaid=True,
    not_after=words(
        "każdy każdą każdego co od z i lub albo między ostatni ostatnią zeszły zeszłą pierwszy drugi trzeci po dla "
        "wielki & / +"
    ),
    recurring=words("każdy każdą każdego co"),
    at=words("o około przed"),
    hours=words("rano południe po_południu wieczorem wieczór noc"),
)
