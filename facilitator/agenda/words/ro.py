"""Romanian agendas."""

from facilitator.agenda.words.table import AgendaWords

RO = AgendaWords(
    title="titlu",
    convened_by="convocată de, convocat de",
    power="putere",
    privacy="confidențialitate",
    decide_by="decizie prin, decidem prin, mod de decizie",
    purpose="scop, scopul",
    participants="participanți, participante",
    language="limba, limbă",
    method="metodă, mod",
    lead="""
        responsabil, responsabilă, conduce, moderează, moderator, moderatoare, facilitator, facilitatoare,
        prezintă, prezentator, vorbitor, cine, raportor, președinte
    """,
    timebox="timp alocat, interval",
    duration="durată, durata, timp",
    everyone="toți, toată lumea",
    optional="opțional, facultativ",
    notes="notițe, note",
    staff="personal, angajați",
    decide="de decis, decidem, decizie necesară",
    action="sarcină, acțiune",
    yes="da",
    no="nu",
    off="nu, fără, oprit",
    out="afară, nu",
    values="""
        comunitate = community, serviciu = service, politică = policy, informați = told, consultați =
        asked, decidem împreună = decide together, egalii decid = peers decide, doar numărul = count
        only, nume = names, roluri = roles, consimțământ = consent, consens = consensus, majoritate =
        majority, tur de masă = go-round, pauză = break, sfat = advice, vot cu puncte = dot vote, de la
        pumn la cinci = fist to five, vot orientativ = straw poll, termometru = temperature check
    """,
    before="înainte de ședință, înainte de întâlnire, pregătire, pregătiri, materiale",
    after="după ședință, după întâlnire, ulterior",
    agenda="""
        ordinea de zi, ordine de zi, agenda, agendă, agenda întâlnirii, agenda ședinței, proiectul
        ordinii de zi, desfășurător
    """,
    points="subiecte, puncte, program, programul, teme, puncte de discuție, subiecte de discutat",
    filler="""
        model, șablon,
        de, zi, a, al, ale, ședinței, întâlnirii, propusă, provizorie, pentru, și, noastră, discutat,
        principale
    """,
    item_label="punctul, punct, subiect, tema, pasul",
    usual="""
        deschidere, deschiderea ședinței, bun venit, prezentări, diverse, alte puncte, închidere,
        încheiere, concluzii, pașii următori, următoarea ședință, pauză, întrebări, evaluare, anunțuri
    """,
    break_="pauză, prânz, cafea, pauză de cafea, cină",
    total="total, durata totală, suma",
    aside="""
        prezenți, absenți, participanți, invitați, oaspeți, loc, locul, data, data și locul, data și
        ora, când, unde, înscriere, linkuri, contact, context, obiective, scop, anexe, logistică,
        informații, roluri, reguli, cuprins, costuri
    """,
    present="prezenți, prezenti, participanți, absenți, invitați, secretar, proces-verbal",
    facts="""
        data, ziua, când, ora, începe, sfârșit, durata, unde, loc, locul, adresa, sala, prezenți,
        absenți, participanți, următoarea ședință, termen, link, secretar, președinte
    """,
    record="""
        proces-verbal, proces verbal, minuta, note, notițe, decizii, hotărâri, sarcini, acțiuni,
        rezoluții
    """,
    later="următoarea, următorul, viitoare, viitoarea, precedenta, anterioară, trecută, ultima",
    months="""
        ianuarie, februarie, martie, aprilie, iunie, iulie, august, septembrie, octombrie, noiembrie,
        decembrie, luni, marți, miercuri, joi, vineri, sâmbătă, duminică, ziua
    """,
    days="luni, marți, miercuri, joi, vineri, sâmbătă, duminică",
    gather="""
        ședință, ședința, întâlnire, întâlnirea, adunare, adunarea, atelier, conferință, ordinea de zi
    """,
    minutes="min, min., minute, minut",
    hours="h, oră, ore",
    spans="""
        o jumătate de oră = 30, jumătate de oră = 30, o oră = 60, un sfert de oră = 15, sfert de oră =
        15, o oră și jumătate = 90, două ore = 120
    """,
    about="circa, aproximativ, cca, cca., max, max., maxim, maximum, durata, timp, total",
    to="până la, la",
    and_="și",
    at="ora, de la, la ora",
    end="închidere, închiderea ședinței, sfârșit, final, încheierea ședinței",
    each="fiecare, persoană, lectură, întârziere, mai, rămase, mers",
    no_name="""
        pauză, discuție, discuții, prezentare, vot, decizie, informare, raport, grup, grupuri, online,
        toți, toată, nou, exercițiu, lucru, cafea, prânz
    """,
    no_name_ends="ție, sie",
    of_day="ora, interval, timp",
    column_time="ora, oră, interval, durata, durată, timp, început, sfârșit, min, minute, când",
    column_item="""
        subiect, punct, temă, tema, conținut, ce, titlu, activitate, sesiune, program, descriere, obiect
    """,
    column_lead="""
        cine, responsabil, responsabilă, moderator, prezintă, prezentator, vorbitor, nume, raportor
    """,
    column_aside="termen, stare, telefon, semnătură, sumă",
    column_number="nr, nr., nr. crt., nr. crt",
)
