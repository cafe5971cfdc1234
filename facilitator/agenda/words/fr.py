"""French agendas."""

from facilitator.agenda.words.table import AgendaWords

FR = AgendaWords(
    title="titre",
    convened_by="convoque par, convoquee par, a l'initiative de",
    power="pouvoir",
    privacy="confidentialite, vie privee",
    decide_by="decider par, decision par, mode de decision",
    purpose="but, objet, raison d'etre",
    participants="participants, participantes",
    language="langue",
    method="methode",
    lead="""
        animation, anime par, responsable, intervenant, intervenante, intervenants, presente par, qui, qui anime,
        pilote, porteur, animateur, animatrice, rapporteur, rapporteuse
    """,
    by="animé par, animée par, présenté par, présentée par",
    timebox="temps prevu, temps imparti",
    duration="duree, temps, horaire, duree prevue, duree estimee",
    everyone="tous, toutes, tout le monde, toutes et tous",
    optional="facultatif, facultative, optionnel",
    notes="notes, prise de notes",
    staff="personnel, equipe, professionnels",
    decide="decider, a decider, decision a prendre",
    action="action, tache",
    yes="oui, vrai",
    no="non, faux",
    off="non, aucune, arret",
    out="dehors, sort, non",
    values="""
        communaute = community, service = service, pouvoirs publics = policy, informes = told, informe =
        told, consultes = asked, consulte = asked, decider ensemble = decide together, les pairs
        decident = peers decide, nombre seulement = count only, noms = names, roles = roles,
        consentement = consent, majorite = majority, tour de table = go-round, discussion libre = open
        discussion, meteo = temperature check, avis = advice, conseil = advice, consensus = consensus,
        vote par points = dot vote, gommettes = dot vote, du poing aux cinq doigts = fist to five, vote
        indicatif = straw poll
    """,
    before="""
        avant la reunion, avant la seance, avant l'atelier, preparation, a preparer, preparatifs,
        materiel, en amont
    """,
    after="apres la reunion, apres la seance, apres l'atelier, suites, suivi, apres, en aval",
    pre="avant, pre",
    post="apres, post",
    agenda="ordre du jour, odj, agenda, points a l'ordre du jour, l'ordre du jour",
    points="""
        programme, points, sujets, planning, themes, points a aborder, sujets a aborder, horaires,
        points de discussion, deroule, deroulement, a discuter, discute, sujets abordes, a traiter
    """,
    filler="""
        aujourd'hui,
        modele, type, exemple,
        principaux, prevu, prevus, de, la, du, le, l', des, les, d', reunion, seance, pour, et, propose,
        previsionnel, provisoire, notre, aborder, a, projet, atelier, assemblee, generale, detaille, en
    """,
    item_label="point, sujet, partie, etape",
    usual="""
        accueil, ouverture, mot de bienvenue, bienvenue, tour de table, questions diverses, divers,
        cloture, conclusion, prochaine reunion, prochaines etapes, pause, bilan, questions
    """,
    break_="pause, dejeuner, repas, pause cafe",
    total="total, duree totale, somme",
    aside="""
        membres presents, personnes excusees,
        presents, presentes, participants, participantes, excuses, absents, absentes, invites, lieu,
        date, date et lieu, lieu et date, quand, ou, inscription, liens, contact, contexte, objectifs,
        objectif, annexes, annexe, logistique, infos pratiques, informations pratiques, informations,
        informations generales,
        sommaire, documents, ressources, acces, roles, feuille de presence, personnes presentes, etaient
        presents, presences, pouvoirs, references, table des matieres, liste des presents, comment
        venir, tarif, tarifs, venir, hebergement
    """,
    present="""
        présents, présentes, présent, présent·e·s, présent.e.s, participants, participantes,
        excusés, excusées, absents, invités, secrétaire, prise de notes, notes
    """,
    facts="""
        date, jour, quand, heure, horaire, horaires, debut, fin, duree, duree totale, ou, lieu, salle,
        presents, absents, excuses, participants, prochaine reunion, prochaine date, delai, lien,
        secretaire, president
    """,
    record="""
        notes, compte rendu, compte-rendu, releve de decisions, decisions, actions, proces-verbal, pv,
        discussions, resolutions, taches, a faire, decisions prises, prochaines actions, plan d'action,
        actions a mener, prises de decision
    """,
    later="""
        prochaine, prochain, prochaines, future, futures, precedente, derniere, precedent, anterieure
    """,
    coming="prochaine, prochain, prochaines",
    months="""
        janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre, octobre, novembre, decembre,
        lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
    """,
    days="lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, lun, mar, mer, jeu, ven, sam, dim",
    gather="ordre du jour, reunion, assemblee, seance, convocation, atelier, conseil",
    minutes="min, mn, minute, minutes, min.",
    hours="h, heure, heures",
    spans="""
        une demi-heure = 30, demi-heure = 30, une heure = 60, un quart d'heure = 15, quart d'heure = 15,
        une heure et demie = 90, trois quarts d'heure = 45, deux heures = 120
    """,
    about="""
        dernieres, les dernieres,
        environ, env, env., max, max., maximum, duree, pendant, jusqu'a, temps, prevu, total, de, entre
    """,
    to="a, jusqu'a, au",
    and_="et",
    at="a, des, a partir de",
    no_name_ends="tion, sion",
    oclock="heures",
    noon="midi",
    midnight="minuit",
    end="fin, fin de la reunion, cloture, fin de seance, fin de la seance, cloture de la seance",
    each="par, chacun, chacune, lecture, de lecture, chaque, avant, apres, moins, plus, dans",
    no_name="""
        pause, presentation, discussion, echange, vote, decision, information, pleniere, debat, atelier,
        travail, nouveau
    """,
    zones="heure de paris, heure locale, heure de montreal, hnec",
    of_day="horaire, temps",
    column_time="heure, horaire, horaires, duree, temps, debut, quand, fin, minutage",
    column_item="""
        sujet, sujets, theme, point, points, activite, contenu, quoi, titre, ordre du jour, seance,
        intitule, etape, atelier, programme, objet, deroule, presentation, description, sequence
    """,
    column_lead="""
        qui, qui anime, intervenant, intervenante, intervenants, responsable, animation, animateur, animatrice,
        intervenant-e, porteur, pilote, par, presentateur, rapporteur, intervenant(e), intervenant·e,
        nom
    """,
    column_aside="""
        echeance, statut, telephone, courriel, signature, montant, fonction, mandat, section, cout
    """,
    column_number="n°, no, num, numero, #",
)
