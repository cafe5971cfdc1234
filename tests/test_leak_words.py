"""What a look for leaks lists and what it passes over: a list that cries wolf is read by nobody."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from facilitator import meeting as m
from facilitator.records import Action, Note, Participant
from facilitator.summary import summarise, write
from facilitator.summary.copies import draft_of
from facilitator.summary.leak_groups import gathered
from facilitator.summary.leak_limits import cannot_see
from facilitator.summary.leak_names import finder
from facilitator.summary.leak_series import known_before
from facilitator.summary.leaks import Look, in_text, leaks
from facilitator.summary.leaving_out import redacted
from facilitator.summary.review.finding import find_corrections
from facilitator.summary.review.value import Edited
from facilitator.summary.writing import draft
from tests.led import START, TEMPLATES, led
from tests.meetings import first_conversation

TODAY = date(2026, 11, 24)

HARMLESS = """
We ask the City Council for a room
HIV tests are on World AIDS Day, 1 December 2026
The Red Cross gave us 200 kits
Open from 10:00 to 14:30, from 1 January 2027 to 31 March 2027
The budget is 12,500 euros, 3,000 of it for travel
We meet at the Drop-In on Thursdays
Ask the Department of Health about the letter of 12 May
PWUD are not asked; OST is hard to get
Naloxone: one kit each (2 x 0.4 mg)
I think we should go on. What about WhatsApp? It's easier.
Let's write to the Minister
The door team keeps the key; "Nothing about us without us"
What helps: a place where nobody asks for your papers
At the clinic people wait 2 - 3 hours (or come back tomorrow)
Women's group on Tuesday, Users' union on Wednesday
Peers said: more tea. Staff said: less noise.
EU Civil Society Forum on Drugs
We want a drug consumption room near Central Station
Room 204, second floor, bus 43 or tram 7
U.S. and U.K. guidance differ, e.g. on OST (see p. 12)
Nobody should be asked for an ID. No photos!
Who has a key? Can we have two?
1. Tea 2. Money 3. Keys
Some people can't come before 11 a.m.
Community Advisory Board: two seats
Pay: 15 per hour, on the day, in cash
The worker at the exchange said needles run out on Fridays
We carry naloxone; two people used it
Testing is every Friday. Nobody knows it. Needles run out. Waiting takes too long
Pill testing starts in May. Drug checking was good. Hepatitis C treatment is free
Police took tents. Methadone doses are too low. Users want respect. Childcare costs money
Signal is easier than WhatsApp. The code of conduct has 12 lines; 25 people came, code: respect
Grace period for the rent; hope is not enough; will we meet in June?
""".strip().split("\n")


@pytest.mark.parametrize("text", HARMLESS)
def test_what_names_nobody_is_passed_over(text: str) -> None:
    assert in_text(text, ()) == []


@pytest.mark.parametrize(
    ("tongue", "text"),
    [
        ("de", "Wir treffen uns jeden zweiten Donnerstag im Teeraum. Wer hat den Schlüssel?"),
        ("de", "Nadeln fehlen. Der Spritzentausch war gut, Tee und Kaffee auch. Methadon ist knapp"),
        ("es", "Faltan jeringas. Pruebas de pastillas cada viernes. Metadona es poca"),
        ("ru", "Иглы закончились. Тестирование таблеток по пятницам. Метадон не дают"),
        ("fr", "Le Conseil municipal doit répondre. Qui a la clé ?"),
        ("es", "La clínica abre a las diez. ¿Quién tiene la llave?"),
        ("ru", "Клиника открывается в десять. У кого ключ?"),
        ("it", "Il Comune deve rispondere entro maggio"),
        ("nl", "De Gemeente moet antwoorden voor 1 mei"),
        ("pl", "Miasto musi odpowiedzieć do maja, on nie"),
    ],
)
def test_in_other_languages_too(tongue: str, text: str) -> None:
    look = Look(frozenset(), frozenset(), frozenset(), tongue)
    look.learn(text)
    assert list(look.over(text)) == []


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("We thank Mirela for the keys", ["name Mirela"]),
        ("Mirela said the room is cold", ["name Mirela"]),
        ("Mirela Kovac brings tea", ["name Mirela", "name Kovac"]),
        ("Mirela's group", ["name Mirela's"]),
        ("Thank Mirela for it, or J says no", ["name Mirela", "initials J"]),
        ("Ask M.K. about it, or JB", ["initials M.K.", "initials JB"]),
        ("call 07700 900123 or +44 (0)20 7946 0018", ["phone 07700 900123", "phone +44 (0)20 7946 0018"]),
        (
            "My number is oh seven seven hundred nine hundred one two three",
            ["phone oh seven seven hundred nine hundred one two three"],
        ),
        ("My sister has BPD and OCD", ["detail BPD", "detail OCD"]),
        ("mail sam.k@example.org", ["mail sam.k@example.org"]),
        ("mail sam (at) example (dot) org", ["mail sam (at) example (dot) org"]),
        ("mail sam at example dot org", ["mail sam at example dot org"]),
        ("ask @sam_k on Signal", ["handle @sam_k"]),
        ("@all come at six", []),
        ("He lives at 12 Baker Street", ["address 12 Baker Street"]),
        ("она живёт: ул. Мира, д. 5", ["address ул. Мира, д. 5"]),
        ("She takes methadone and was in prison", ["detail methadone", "detail prison"]),
        ("my papers were stolen", ["detail papers", "detail stolen"]),
        ("Someone overdosed last week", ["detail overdosed"]),
        ("the guy with the dog was deported to Albania", ["detail deported", "detail Albania"]),
        ("T. is back from rehab on Mill Lane", ["initials T.", "detail rehab", "address Mill Lane"]),
        ("the only woman on the board is HIV positive", ["detail HIV"]),
        ("the Romanian lad sleeps in a tent", ["detail Romanian", "detail sleeps in", "detail tent"]),
        ("cut her script to 40ml", ["detail script", "detail 40ml"]),
        ("day 12/03/1984, NI QQ 12 34 56 C", ["detail 12/03/1984", "initials NI", "number QQ 12 34 56 C"]),
        (
            "NIE X1234567L, IBAN GB29 NWBK 6016 1331 9268 19",
            ["number X1234567L", "number GB29 NWBK 6016 1331 9268 19"],
        ),
        ("her insta is dee.outreach, snap: deedee99", ["handle dee.outreach", "handle deedee99"]),
        ("see facebook.com/dee.k or /agenda", ["handle facebook.com/dee.k"]),
        ("code 4471, card 4929 1234 5678 9012", ["number 4471", "number 4929 1234 5678 9012"]),
        ("meet at 53.8008, -1.5491, car YK63 ABC", ["address 53.8008, -1.5491", "number YK63 ABC"]),
        ("Jordan and Chad were nicked", ["name Jordan", "name Chad", "detail nicked"]),
        ("тел. 8 911 123-45-67, 27.11.2026 18-20", ["phone 8 911 123-45-67"]),
        ("живёт на Лиговском 45 кв 12", ["address на Лиговском 45 кв 12"]),
        ("vive en el 3º 2ª de Joaquín Costa 14", ["address en el 3º 2ª de Joaquín Costa 14"]),
        ("una chica rumana está allí", ["detail rumana"]),
        ("tents stand behind Park Road", ["address Park Road"]),
        ("Many people overdosed last week", []),
        ("Maria sold pills", ["name Maria", "detail sold", "detail pills"]),
        ("maria sold pills", ["name maria", "detail sold", "detail pills"]),
        ("MARIA sold pills", ["name MARIA", "detail sold", "detail pills"]),
        ("Dragan is on parole", ["name Dragan", "detail parole"]),
        (
            "Marko from the shelter was thrown out last week",
            ["name Marko", "detail thrown out"],
        ),
        ("Branka and Petar fight", ["name Branka", "name Petar"]),
        ("Ivo was drunk at the door", ["name Ivo", "detail drunk"]),
        ("Kwasimo was evicted", ["name Kwasimo", "detail evicted"]),
        ("Mark is on probation. Will we?", ["name Mark", "detail probation"]),
        ("Bill from the shelter is undocumented", ["name Bill", "detail undocumented"]),
        ("May and Rose fight over custody", ["name May", "name Rose", "detail custody"]),
        ("Maria hat Pillen verkauft", ["name Maria", "detail Pillen", "detail verkauft"]),
        ("Mirela hat den Schlüssel, sagt sie", ["name Mirela"]),
        ("Dragan ist auf Bewährung", ["name Dragan", "detail Bewährung"]),
        ("Marko aus der Notschlafstelle wurde rausgeworfen", ["name Marko", "detail rausgeworfen"]),
        ("Branka und Petar streiten", ["name Branka", "name Petar"]),
        ("Ivo war betrunken an der Tür", ["name Ivo", "detail betrunken"]),
        ("María vendió pastillas", ["name María", "detail vendió", "detail pastillas"]),
        ("Dragan está en libertad condicional", ["name Dragan", "detail libertad condicional"]),
        ("Marko del albergue fue desalojado", ["name Marko", "detail desalojado"]),
        ("Branka y Petar se pelean", ["name Branka", "name Petar"]),
        ("Iván estaba borracho en la puerta", ["name Iván", "detail borracho"]),
        ("Мария продавала таблетки", ["name Мария", "detail продавала", "detail таблетки"]),
        ("Драган на условном", ["name Драган", "detail условном"]),
        ("Марко из ночлежки выгнали", ["name Марко", "detail выгнали"]),
        ("Бранка и Петар дерутся", ["name Бранка", "name Петар"]),
        ("Иво был пьян у двери", ["name Иво", "detail пьян"]),
    ],
)
def test_what_may_tell_who_somebody_is_is_listed(text: str, listed: list[str]) -> None:
    found = sorted(in_text(text, ()), key=lambda leak: text.find(leak.words))
    assert [f"{leak.kind} {leak.words}" for leak in found] == listed


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("sam", "SAM and Sam's dog, but the same sample", ["SAM", "Sam"]),
        ("will", "Will says that we will", ["Will"]),
        ("josé", "Jose, José and JOSÉ", ["Jose", "José", "JOSÉ"]),
        ("mirela", "Mirelas Idee", ["Mirelas"]),
        ("оксана", "у Оксаны, з Оксаною", ["Оксаны", "Оксаною"]),
        ("γιώργος", "τον Γιώργο", ["Γιώργο"]),
        ("נועה", "לנועה ונועה", ["לנועה", "ונועה"]),
        ("سميرة", "وسميرة لسميرة", ["وسميرة", "لسميرة"]),
        ("민지", "민지가 민지에게", ["민지", "민지"]),
        ("สมชาย", "ขอบคุณสมชายที่มา", ["สมชาย"]),
        ("小明", "我们感谢小明的钥匙", ["小明"]),
        ("m.k.", "M.K., M. K. and MK, but not mk", ["M.K.", "M. K.", "MK"]),
        ("аня", "у Ани, с Аней", ["Ани", "Аней"]),
        ("анна", "с Анной", ["Анной"]),
        ("فاطمة", "قالت فاطمه", ["فاطمه"]),
        ("გიორგი", "გიორგიმ, გიორგის", ["გიორგიმ", "გიორგის"]),
        ("अनिल", "अनिलको, अनिल ने", ["अनिलको", "अनिल"]),
        ("i\u0307pek", "İpek, ipek", ["İpek", "ipek"]),
    ],
)
def test_a_known_name_is_found_however_it_is_inflected(name: str, text: str, words: list[str]) -> None:
    assert [found[0] for found in finder(name).finditer(text)] == words


@pytest.mark.parametrize(
    ("name", "tongue", "text", "words"),
    [
        ("ayşe", "tr", "Ayşeye sor, ayşe'nin", ["Ayşeye", "ayşe"]),
        ("mikael", "fi", "Mikaelin, mikaelille", ["Mikaelin", "mikaelille"]),
        ("anna", "pl", "Anny i Annie", ["Anny", "Annie"]),
        ("anna", "en", "Annie", []),
    ],
)
def test_in_the_language_spoken_a_name_grows(name: str, tongue: str, text: str, words: list[str]) -> None:
    assert [found[0] for found in finder(name, tongue).finditer(text)] == words


def of(*texts: str, owner: str = "", present: str = "", role: str = "peers") -> m.Meeting:
    """A meeting in which these notes were taken."""
    notes = tuple(Note(id=f"n{n}", number=n, text=text, at=START) for n, text in enumerate(texts, 1))
    action = Action(id="a1", number=1, text="tea", at=START, owner=owner)
    somebody = Participant(id="p1", role=role, name=present)
    head = m.Head(id="k3f9a1c2", title="Tea", created=START, started=START, ended=START, state="ended")
    return m.Meeting(head=head, notes=notes, actions=(action,), participants=(somebody,))


@pytest.mark.parametrize(
    "owner", ["the night shelter", "health office", "door team", "a peer", "Night shift"]
)
def test_a_body_that_takes_a_task_names_nobody(owner: str) -> None:
    assert (
        leaks(of("The night shelter and the health office of the city keep watch", owner=owner), "peers")
        == []
    )


def test_a_name_seen_once_is_known_at_the_beginning_of_a_sentence() -> None:
    listed = [
        (leak.where, leak.words) for leak in leaks(of("Mirela brings tea", "thanks to Mirela"), "peers")
    ]
    assert listed == [("N1", "Mirela"), ("N2", "Mirela")]


def test_a_name_that_is_a_word_of_the_agenda_is_known_inside_a_sentence_once_it_is_told_of() -> None:
    meeting = of(
        "Will thinks the rota is unfair", "They came late, Will and Mark too", "Will we meet in May?"
    )
    head = replace(meeting.head, title="What will change")
    listed = [(leak.where, leak.words) for leak in leaks(replace(meeting, head=head), "public")]
    assert listed == [("N1", "Will"), ("N2", "Will"), ("N2", "Mark")]


def test_a_name_in_small_letters_is_known_by_a_handle_by_an_earlier_meeting_and_by_what_it_says() -> None:
    earlier = replace(of("tea", present="Oksana"), head=replace(of().head, id="earlier1"))
    meeting = of("ask @jori", "tea for jori and oksana", "ana said it is cold, the paper said so")
    listed = [leak.words for leak in leaks(meeting, "peers", known_before(meeting, [earlier, meeting]))]
    assert listed == ["@jori", "jori", "oksana", "ana"]


def test_a_name_that_is_a_role_as_well_is_a_name() -> None:
    assert [
        leak.words for leak in leaks(of("tea for mirela", present="Mirela", role="Mirela"), "public")
    ] == [
        "Mirela",
        "mirela",
    ]


def test_words_of_the_series_the_title_and_the_agenda_name_nobody_but_who_bears_them() -> None:
    meeting = of("The Night Owls open at eight", "Owls keep the room, and Mirela the Tiger has keys")
    head = replace(meeting.head, series="Night Owls", title="The Tiger room, by Mirela")
    assert [leak.words for leak in leaks(replace(meeting, head=head), "peers")] == ["Mirela", "Mirela"]
    meeting = of("The Night Owls open at eight", present="Night")
    head = replace(meeting.head, series="Night Owls")
    assert {leak.words for leak in leaks(replace(meeting, head=head), "peers")} == {"Night"}


def test_a_word_is_asked_about_once_with_all_places() -> None:
    doubts = gathered(leaks(of("Ivo was drunk", "IVO brings tea", "Ask Ana and Ivo"), "peers"))
    assert [(doubt.words, doubt.where) for doubt in doubts] == [
        ("Ivo", "N1, N2, N3"),
        ("drunk", "N1"),
        ("Ana", "N3"),
    ]
    assert gathered(leaks(of(*["Ivo was here"] * 8), "peers"))[0].where.endswith("N6 and 2 more")


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("audience", ["peers", "public"])
def test_of_a_usual_meeting_only_people_are_listed(template: str, audience: str) -> None:
    people = {person.name for person in led(template).participants} | {
        action.owner for action in led(template).actions
    }
    assert {leak.words for leak in leaks(led(template), audience)} <= people


TOLD = """
tr  Ayşegül hanım anahtarı getirdi = Ayşegül
tr  mehmet bey hapiste, herkes dedi = mehmet
ar  السيدة سميرة تبيع = سميرة
ar  قال أحمد إن الغرفة باردة = أحمد
ar  قال المدير إنه يوافق =
fa  مریم خانم قرص می‌فروشد = مریم
he  נועה אמרה שקר, כולם אמרו כן = נועה
hi  अनिल जी दवा बेचते हैं = अनिल
hi  सब ने कहा =
bn  জনাব করিম বললেন = করিম
ur  علی نے کہا کمرہ ٹھنڈا ہے = علی
ka  ბატონი გიორგი ციხეში იყო = გიორგი
ja  田中さんが薬を売った = 田中
ja  さくらさんは病気です = さくら
ja  みなさん、患者さん、看護師さんに聞く =
zh  王小明说房间冷 = 王小明
zh  大家说好，有人说不，我们周末说 =
ko  김민지 씨가 약을 팔았다 = 김민지
ko  선생님, 날씨가 춥다 =
th  พี่นกบอกว่าห้องหนาว = นก
th  คุณภาพดี น้อง ๆ มา =
my  ဦးအောင်က ပြောသည် = အောင်
hu  Csongor mondta, mindenki mondta = Csongor
fi  Rouva Virtanen tulee = Virtanen
sv  Kommunen sa nej =
de  Herr Özdemir und Frau Sonne, Herr Doktor = Özdemir Sonne
es  señora puig llamó, la señora de la limpieza = puig
ru  господин петренко отказал, врач сказал нет = петренко
id  Pak Budi menjual pil = Budi
en  Mr Cook is out, uncle bob sold it, my brother said no = bob Cook
""".strip().split("\n")
"""A language, a text, and the names in it that a word beside them gives away."""


@pytest.mark.parametrize("case", TOLD)
def test_a_word_beside_a_name_gives_it_away(case: str) -> None:
    tag, _space, rest = case.partition("  ")
    text, _is, names = rest.partition(" =")
    look = Look(frozenset(), frozenset(), frozenset(), tag)
    look.learn(text)
    assert [words for kind, words, _known in look.over(text) if kind == "name"] == names.split()


def test_a_name_given_away_once_is_found_where_nothing_stands_beside_it() -> None:
    meeting = of("田中さんが来た", "鍵は田中が持つ")
    assert [(leak.where, leak.words) for leak in leaks(meeting, "peers")] == [("N1", "田中"), ("N2", "田中")]


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("en", "Tea", ""), ("ru", "Чай", ""),
        ("tr", "Çay", "In Turkish it finds names by capitals or a word such as “bey” beside them, and no details"),
        ("en", "薬の話をしました。みんなで話した", "In Japanese it finds only names that the meeting knows"),
        ("am", "ሻይ እና ሌሎች ነገሮች ለሁሉም ሰው", "In Amharic it finds only names that the meeting knows: read"),
    ],
)  # fmt: skip
def test_what_it_cannot_see_is_said(tag: str, text: str, said: str) -> None:
    meeting = of(text)
    known = cannot_see(replace(meeting, head=replace(meeting.head, language=tag)), "public")
    assert known.startswith(said) and bool(known) == bool(said)


# A copy without them comes back


def copy_of(meeting: m.Meeting) -> str:
    """The Markdown for the public, without anything that was listed."""
    summary = summarise(meeting, "public")
    copy = redacted(summary, leaks(meeting, "public"))
    return write(copy, draft_of(meeting, copy))


BEGIN_LINES = """
Maria sold pills
Dragan is on parole
Marko from the shelter was thrown out last week
Branka and Petar fight
Ivo was drunk at the door
Maria hat Pillen verkauft
Dragan ist auf Bewährung
Branka und Petar streiten
María vendió pastillas
Dragan está en libertad condicional
Мария продавала таблетки
Драган на условном
Бранка и Пётр ругаются
"""


def test_no_name_at_the_beginning_of_a_line_is_in_the_copy_for_the_public() -> None:
    """Each line alone in its meeting: no other place gives the name away."""
    for line in BEGIN_LINES.strip().split("\n"):
        text = copy_of(of(line)).casefold()
        names = re.findall(r"Maria|María|Dragan|Marko|Branka|Petar|Ivo|Мария|Драган|Бранка|Пётр", line)
        assert not [name for name in names if name.casefold() in text], line


def named() -> m.Meeting:
    meeting = first_conversation()
    notes = tuple(
        replace(note, text="Mirela Kovac has the key, and Bogdan's phone is 07700 900123")
        if note.label == "N1"
        else note
        for note in meeting.notes
    )
    return replace(meeting, notes=notes)


def test_what_was_left_out_of_a_copy_is_no_correction() -> None:
    text = copy_of(named())
    assert text.count("left out") >= 3
    assert find_corrections(named(), Edited(text), today=TODAY).corrections == ()


def test_nobody_can_try_names_until_one_fits() -> None:
    """A copy is known by letters that are not those of what it would say with the names put back."""
    meeting = named()
    whole = summarise(meeting, "public")
    assert draft_of(meeting, whole) == draft(whole)
    copy = redacted(whole, leaks(meeting, "public"))
    assert draft_of(meeting, copy) not in (draft(whole), draft(copy))
    assert draft_of(meeting, copy) != draft_of(
        replace(meeting, items=tuple(replace(item, id=f"x{item.id}") for item in meeting.items)), copy
    )


def test_a_word_changed_beside_it_is_that_correction_alone() -> None:
    text = copy_of(named()).replace("has the key", "gave back the key")
    [one] = find_corrections(named(), Edited(text), today=TODAY).clear
    assert one.before == "Mirela Kovac has the key, and Bogdan's phone is 07700 900123"
    assert one.after == "Mirela Kovac gave back the key, and Bogdan's phone is 07700 900123"


def test_the_name_of_a_file_tells_no_name_that_its_title_does_not() -> None:
    meeting = of("tea", present="Mirela")
    meeting = replace(meeting, head=replace(meeting.head, title="Tea with Mirela"))
    copy = redacted(summarise(meeting, "public"), leaks(meeting, "public"))
    assert (copy.title, copy.meeting) == ("Tea with [left out]", "2026-11-23-tea-with-left-out-k3f9a1c2")
