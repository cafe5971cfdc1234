"""English agendas."""

from facilitator.agenda.words.table import AgendaWords

EN = AgendaWords(
    title="title",
    convened_by="convened-by, convened by, convener, convened",
    power="power",
    privacy="privacy",
    decide_by="decide-by, decide by, decides by, decided by",
    purpose="purpose",
    participants="participants",
    language="language, lang",
    method="method, format, how",
    lead="""
        lead, leads, led by, leader, presenter, presenters, presented by, facilitator, owner, champion,
        champions, speaker, speakers, facilitators, moderators, host, who, who leads, responsible, chair,
        moderator, driver, sponsor
    """,
    by="led by, presented by, facilitated by, hosted by, chaired by, moderated by, introduced by, run by, w/",
    timebox="timebox, time box, time-box",
    duration="""
        duration, length, time, timing, allotted time, time allotted, time allocated, estimated time,
        minutes
    """,
    everyone="all, everyone, everybody, whole group",
    optional="optional",
    notes="notes",
    staff="staff",
    decide="decide, decision needed, to decide",
    action="action",
    yes="yes, true, y",
    no="no, false, n",
    off="off, no, none, pens down",
    out="out, no, leave, staff leave",
    before="""
        before the meeting, before we meet, preparation, prepare, to prepare, pre-meeting, pre-work,
        prework, pre-meeting preparation, pre-workshop preparation, before, preparing, preparations, how
        to prepare, before you start, before beginning, before starting, before the call, setup, set-up,
        before the session, before the workshop, pre-reading, materials, materials needed, what to
        bring, preparation checklist, facilitator checklist, checklist before, prior to the meeting,
        prior to meeting, prep
    """,
    after="""
        after the meeting, after, follow-up, follow up, followup, after the session, after the workshop,
        post-meeting, post-workshop, afterwards, post meeting, closing checklist, meeting follow-up
    """,
    pre="pre",
    post="post",
    agenda="""
        agenda, agendas, order of business, run of show, running order, meeting plan, session plan,
        agenda items, agenda topics, order of the day, facilitation plan, agenda outline, the agenda,
        lesson plan
    """,
    points="""
        topics, items, schedule, timetable, discussion points, discussion topics, points, discussion
        items, timeline, outline, discussion questions, questions to discuss, talking points, programme,
        program, structure, flow, steps, order, what we will talk about, what we will discuss, what we
        will do, what we'll talk about, what we'll discuss, what we'll do, on the table, what is on,
        what happens, during the meeting, during meeting, during the session, during the workshop,
        lesson activity, lesson activities, activities, lesson procedure, procedure, to discuss, for
        discussion, up for discussion, things to discuss, discussed, items for discussion
    """,
    filler="""
        important, key, main, preliminary, week, revised, the, of, for, meeting, meetings, item, items,
        and, proposed, draft, template, today, today's, todays, our, topics, list, detailed, call,
        session, workshop, plan, planned, a, this, overview, full, day, contents, discussion, content,
        sample, example, daily, suggested, tentative, points, final, at, in, with, time, minutes,
        general, major, days, weeks, hours, beginning, starting
    """,
    item_label="item, agenda item, point, topic, agenda-item, agenda point, session, part, step",
    usual="""
        welcome, opening, introductions, introduction, check-in, check in, icebreaker, ice breaker, any
        other business, aob, other business, a.o.b., wrap-up, wrap up, closing, close, next steps,
        check-out, check out, read back, questions, q&a, next meeting, evaluation, feedback, break,
        lunch, adjournment, open floor, announcements, round table, goodbye, thanks
    """,
    break_="break, lunch, tea break, coffee break, dinner, coffee, tea, rest, breather, recess",
    total="total, sum, total time, overall, totals, in all, altogether",
    aside="""
        attendees, attendance, attending, present, participants, apologies, absent, regrets, guests,
        invitees, invited, invited members, who came, registration, logistics, location, venue, where,
        when, date, date and time, dates, time, links, quick links, link, resources, references,
        reference, further reading, reading, contact, contacts, contact information, background,
        context, introduction and background, purpose, goals, goal, objective, objectives, meeting
        objectives, meeting purpose, expected outcomes, outcomes, desired outcomes, meeting info,
        meeting information, meeting details, details, description, information, about, how to join,
        joining, join, dial-in, zoom, video call, call details, credentials, roles, meeting roles, table
        of contents, contents, toc, attribution, license, licence, credits, acknowledgements, appendix,
        attachments, schedule constraints, constraints, dates and locations, dates of future meetings,
        future meetings, upcoming meetings, previous meetings, past meetings, related documents, related
        links, agenda topic rules, rules, guidelines, instructions, ground rules, group agreement, code
        of conduct, tips, faq, participant roles, participants and roles, meeting logistics, logistic,
        quorum, teleconference, who, facilitator, scribe, note taker, notetaker, chair, chairs, status,
        meeting setup, output, artifacts, signatures, success criteria, deliverables, meeting link,
        recording link, documents, required reading, travel, accommodation, hotels, accessibility, food,
        meals, welcome pack, meta, metadata, tl;dr, summary, intent, intention, background and intent,
        outputs, techniques, prerequisites, how to get there, getting there, directions, how to find us,
        costs, cost, fees, fee, price, prices, parking, childcare, who can come, who is this for, group
        size, occurrence, recurrence, handouts, materials and handouts, dress code, aims, learning
        objectives, lesson objectives, learning outcomes, learning goals, lesson overview, workshop
        overview, resources needed, equipment needed, differentiation, extra activities
    """,
    present="""
        attendees, attending, attendance, present, participants, members present, members,
        apologies, absent, regrets, guests, invitees, who came, here, note taker, notetaker, notes
        by, scribe, minutes, minute taker, minutes by, timekeeper, staff
    """,
    facts="""
        date, dates, day, when, time, times, start, starts, start time, end, end time, ends, duration,
        total duration, total time, length, total, frequency, where, location, venue, place, dates and
        times, date and time, time and place, attendees, attending, present, absent, apologies,
        participants, usual time, meeting time, meeting duration, meeting date, deadline, time required,
        time needed, timezone, time zone, next meeting, previous meeting, recording, zoom, video,
        dial-in, link, phone, meeting length, meeting type, format, created, updated, last updated, due,
        due date, status, capacity, cadence, registration, tickets, doors, doors open, hours, office
        hours, lead time, setup time, prep time, preparation time, total meeting time
    """,
    record="""
        notes, meeting notes, minutes, meeting minutes, minutes of the meeting, transcript, recording,
        recordings, discussion notes, discussion summary, action items, actions, action item, decisions,
        decisions made, key decisions, log, chat, chat log, parking lot, meeting summary, follow-up
        actions, new action items, outcomes and actions, resolutions, next actions, todo, to do, raw
        notes, live notes, meeting record, action points, action register, action log, decision log
    """,
    later="""
        future, next, previous, last, past, later, postponed, upcoming, overflow, backlog, archive,
        prior, withdrawn, old
    """,
    coming="next, upcoming, coming",
    months="""
        january, february, march, april, may, june, july, august, september, october, november,
        december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, monday, tuesday,
        wednesday, thursday, friday, saturday, sunday
    """,
    days="""
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu,
        thur, thurs, fri, sat, sun, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays,
        sundays, weekdays, daily
    """,
    gather="""
        agenda, meeting, plenum, workshop, assembly, session, agm, meetup, retrospective, retro,
        stand-up, standup, sync, kick-off, kickoff, call, conference, summit, retreat, gathering,
        council, committee, board, planning
    """,
    minutes="min, mins, min., mins., minute, minutes, m, ', ′, minuts",
    hours="h, hr, hrs, hr., hrs., hour, hours",
    spans="""
        half an hour = 30, half hour = 30, an hour = 60, one hour = 60, a quarter of an hour = 15,
        quarter of an hour = 15, an hour and a half = 90, one and a half hours = 90, two hours = 120,
        half-hour = 30, five minutes = 5, ten minutes = 10, fifteen minutes = 15, twenty minutes = 20,
        thirty minutes = 30, three hours = 180, forty-five minutes = 45
    """,
    about="""
        last, final, the last, the final,
        about, approx, approx., approximately, ca, ca., circa, around, max, max., maximum, up to, est,
        est., estimated, total, timebox, time box, time, duration, length, for, roughly, c., timebox of,
        suggested, planned, allotted, from, between, another
    """,
    to="to, till, until, through",
    and_="and",
    at="at, from",
    no_name_ends="ing, tion, sion, ness, ship",
    oclock="o'clock, oclock",
    noon="noon, midday",
    midnight="midnight",
    end="""
        ends, end, end of meeting, close, closed, finish, end of day, adjourn, adjourned, meeting ends,
        end of the meeting, close of meeting, wrap, done
    """,
    each="""
        each, per, apiece, every, read, reading, video, listen, watch, late, ago, left, remaining,
        within, less, least, more, than, before, after, early, in, extra, warning, audio, podcast, walk,
        walking, drive, driving, ride, by, away, from, foot, person, speaker
    """,
    no_name="""
        slides, slide, draft, update, updates, discussion, presentation, break, lunch, online, remote,
        continued, part, new, tbd, tbc, vote, decision, decide, info, information, inform, discuss,
        timebox, demo, report, review, stage, optional, plenary, hybrid, virtual, breakout, breakouts,
        ongoing, q&a, qa, no, yes, fyi, input, silent, silently, individual, pairs, if, time, zoom,
        critical, required, recorded, working, short, open, whole, full, small, large, groups, poll,
        exercise, activity, standing, strict, hard, soft, or, and, then, with, for, plus, confidential,
        private, room, everyone, mandatory, hall, day, session, tentative, deadline, recording, teams,
        phase, version, stream, track, quorum, motion, action, urgent, notes, summary, follow-up, intro,
        introduction, q, link, document, attached, annex, appendix, see, by, in, on, at, from, the, our,
        all
    """,
    zones="""
        utc, gmt, est, edt, cst, cdt, mst, mdt, pst, pdt, cet, cest, bst, ist, jst, aest, aedt, eastern,
        pacific, central, local time, et, pt, uk time, eest, eet, sgt, hkt, wet, west, nzst, nzdt, msk,
        brt
    """,
    of_day="time, timing",
    column_time="""
        time, times, duration, timebox, time box, length, minutes, min, mins, start, start time, when,
        timing, time (min), time allotted, allotted time, est. time, est time, slot, hour, from, clock,
        begin, begins, end, end time, until, to, how long
    """,
    column_item="""
        topic, topics, item, items, agenda item, agenda, activity, activities, subject, what, title,
        session, description, content, agenda items, agenda topic, discussion points, discussion topic,
        discussion topics, talking point, talking points, agenda point, agenda points, talk, event,
        task, theme, point, exercise, step, section, phase, discussion item, discussion, programme,
        program, question, block, module, presentation, matter, name of session, session title, segment,
        part
    """,
    column_lead="""
        lead, leader, leads, presenter, presenters, owner, owners, champion, champions, speaker,
        speakers, facilitator, facilitators, instructor, instructors, teacher, who, who leads, host,
        responsible, led by, presented by, person, moderator, by, chair, person responsible, driver,
        sponsor, proposer, raised by, trainer, lead by, name, names, presenter(s), champion(s),
        speaker(s), lead(s), owner(s), introduced by
    """,
    column_aside="""
        due, due date, deadline, status, email, e-mail, phone, organization, organisation, affiliation,
        pronouns, github, count, amount, price, cost, metric, value, field, confirmed, why invited,
        vote, votes, signature, company, employer, impact, priority, mitigation, present, absent, score,
        city, timezone, time zone, country
    """,
    column_number="#, no, no., nr, nr., number, id, num, item no, item no., item #, ✓, №",
)
