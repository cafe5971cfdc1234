"""Spanish agendas."""

from facilitator.agenda.words.table import AgendaWords

ES = AgendaWords(
    title="titulo",
    convened_by="convocado por, convocada por, convoca",
    power="poder",
    privacy="privacidad, confidencialidad",
    decide_by="decidir por, decision por, forma de decidir",
    purpose="proposito, fin, finalidad",
    participants="participantes",
    language="idioma, lengua",
    method="metodo",
    lead="""
        dirige, responsable, ponente, facilita, a cargo de, presenta, quien, quien facilita, moderador, moderadora,
        facilitador, facilitadora, encargado, encargada, expositor, modera, coordina
    """,
    by="presentado por, presenta, a cargo de, facilita, modera, dirigido por",
    timebox="tiempo previsto, tiempo asignado",
    duration="duracion, tiempo, horario, tiempo estimado",
    everyone="todos, todas, todxs, todes, todos y todas",
    optional="opcional",
    notes="notas, apuntes",
    staff="personal, profesionales",
    decide="decidir, a decidir, decision pendiente",
    action="accion, tarea",
    yes="si, verdadero",
    no="no, falso",
    off="no, sin notas, ninguna",
    out="fuera, no",
    values="""
        comunidad = community, servicio = service, politica = policy, informados = told, consultados =
        asked, decidir juntos = decide together, los pares deciden = peers decide, solo numero = count
        only, nombres = names, roles = roles, consentimiento = consent, consenso = consensus, mayoria =
        majority, ronda = go-round, debate abierto = open discussion, consejo = advice, recomendación =
        advice, votación por puntos = dot vote, del puño a cinco = fist to five, puño a cinco = fist to
        five, votación indicativa = straw poll, sondeo = straw poll, termómetro = temperature check
    """,
    before="""
        antes de la reunion, antes del encuentro, antes de la sesion, antes del taller, preparacion,
        preparativos, materiales, antes de empezar
    """,
    after="""
        despues de la reunion, despues del encuentro, despues de la sesion, despues del taller,
        seguimiento, despues
    """,
    pre="pre",
    post="post, pos",
    agenda="""
        orden del dia, agenda, temario, puntos del dia, temas a tratar, puntos a tratar, asuntos a
        tratar, escaleta, plan de la sesion, el orden del dia
    """,
    points="""
        programa, temas, puntos, horario, cronograma, asuntos, a tratar, temas a tratar, puntos a
        tratar, asuntos a tratar
    """,
    filler="""
        hoy,
        plantilla, modelo, borrador,
        previa, preliminar, tentativa, principales, de, la, del, el, los, las, reunion, sesion, para, y,
        tratar, propuesta, propuesto, nuestra, a, borrador, taller, dia, asamblea, encuentro, detallado,
        discutir
    """,
    item_label="punto, tema, parte, paso",
    usual="""
        bienvenida, apertura, presentacion, presentaciones, ronda, varios, ruegos y preguntas, cierre,
        proximos pasos, proxima reunion, descanso, pausa, evaluacion, despedida, preguntas
    """,
    break_="descanso, pausa, comida, almuerzo, pausa cafe",
    total="total, duracion total, suma",
    aside="""
        miembros presentes, personas presentes,
        asistentes, participantes, presentes, ausentes, invitados, lugar, fecha, fecha y lugar, fecha y
        hora, lugar y fecha, cuando, donde, inscripcion, enlaces, contacto, contexto, antecedentes,
        objetivos, objetivo, anexos, logistica, informacion, informacion general, informacion practica,
        recursos, roles, convocados, disculpas, asistencia, indice, hora, datos generales, informacion
        de la reunion, participantes y roles, referencias, documentos, como llegar, costes, costos,
        precio
    """,
    present="""
        asistentes, presentes, participantes, ausentes, invitados, toma acta, acta, secretaria,
        secretario, excusan su asistencia
    """,
    facts="""
        fecha, dia, cuando, hora, horario, inicio, comienzo, fin, termino, duracion, duracion total,
        donde, lugar, sala, presentes, asistentes, ausentes, participantes, proxima reunion, plazo,
        enlace
    """,
    record="""
        notas, acta, actas, acuerdos, decisiones, tareas, acciones, apuntes, minuta, compromisos,
        resoluciones, pendientes, proximos pasos y tareas, acuerdos y compromisos
    """,
    later="""
        proxima, proximo, proximas, futuras, futura, anterior, anteriores, pasada, ultima, siguiente
    """,
    coming="proxima, proximo, proximas, siguiente",
    months="""
        enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre,
        diciembre, lunes, martes, miercoles, jueves, viernes, sabado, domingo
    """,
    days="lunes, martes, miércoles, jueves, viernes, sábado, domingo, lun, mié, jue, vie, sáb, dom",
    gather="""
        orden del dia, reunion, asamblea, sesion, encuentro, taller, agenda, convocatoria, junta
    """,
    minutes="min, minuto, minutos, min., mins, m",
    hours="h, hora, horas, hs, hs., hrs",
    spans="""
        media hora = 30, una hora = 60, un cuarto de hora = 15, cuarto de hora = 15, hora y media = 90,
        una hora y media = 90, dos horas = 120
    """,
    about="""
        ultimos, los ultimos,
        aprox, aprox., aproximadamente, unos, max, max., maximo, duracion, hasta, tiempo, cerca de,
        total, de, entre
    """,
    to="a, hasta, al",
    and_="y",
    at="as, a, a las, desde las, a partir de las",
    no_name_ends="cion, sion, miento",
    oclock="horas, hs, hrs",
    noon="mediodia",
    midnight="medianoche",
    end="fin, cierre, fin de la reunion, final, clausura, fin de la sesion",
    each="por, cada, lectura, de lectura, antes, despues, menos, mas, en, dentro",
    no_name="""
        pausa, presentacion, debate, discusion, votacion, decision, informacion, plenario, trabajo,
        taller, nuevo
    """,
    zones="hora local, hora peninsular, hora espanola, hora de madrid",
    of_day="horario, tiempo",
    column_time="hora, horario, tiempo, duracion, inicio, minutos, cuando, fin",
    column_item="""
        tema, temas, punto, puntos, actividad, asunto, contenido, que, titulo, sesion, programa, charla,
        descripcion, bloque, dinamica, paso, fase, ponencia
    """,
    column_lead="""
        quien, quien facilita, ponente, responsable, responsables, facilita, facilitador, facilitadora, encargado,
        encargada, persona, presenta, dirige, a cargo de, lidera, modera, expositor, conduce, nombre
    """,
    column_aside="""
        plazo, fecha limite, estado, telefono, correo, firma, cargo, importe, organizacion, costo
    """,
    column_number="n.o, nº, n°, no., num, numero, #",
)
