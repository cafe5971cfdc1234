"""English words that tell whether `Sam to book the room` begins with a name, or with what is to be done."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NO_NAMES = _words(
    """
    i we you they he she it this that these those there here who what which when where how why nobody somebody someone
    anybody anyone none nothing something anything one two three next first last also please maybe perhaps not no yes
    the a an our my your their his her its each every some any most more less other others another new old same ready
    able due free open sure likely about according as at by for from in into of on onto over than then up down with

    accept add advise agree aim allow announce apply appoint approach approve arrange ask assign attend attempt back be
    begin bring build buy call carry challenge change chase check choose circulate clean clear close collect come
    commit communicate compare complain complete confirm connect consider contact continue contribute cook copy cover
    create decide deliver design develop discuss distribute donate draft draw drive email encourage ensure enter
    establish expect explain explore extend feed fetch fill finalise finalize find finish fix follow forget forward
    fund gather get give go hand hang have help hire hold host hope identify inform intend introduce investigate invite
    keep lead learn leave let lend link list listen look mail make manage meet mention message motion move need nominate
    note notify object offer open order organise organize own pass pay permit persuade phone pick plan point post
    prefer prepare present press print promise propose provide publish put raise reach read record recruit refer refuse
    register remember remind remove rent reopen repair repeat reply report request require research reserve resolve
    respond return review revise ring run say schedule search see sell send set share shop show sign solve sort speak
    spend start stay stick stop store submit suggest support supply survey take talk teach tell test text thank tidy
    train transfer translate try turn understand update upload urge use visit volunteer vote wait walk want warn wash
    watch welcome wish work worry write

    bake book borrow charge count cut do drop empty fold lock pack pin pull push refill restock scan sweep swap top
    unlock wipe

    access action agenda amount answer application aspects attention budget chance choice commitment copies cost date
    day days deadline decision details door entrance event food form funding funds group guide idea ideas information
    interview invitation invitations issue issues item items job keys key letter letters link links list lists meeting
    meetings message minutes money motion nothing option options paper papers permission person place places plans
    poster posters problem problems process project proposal question questions reason reasons reminder reminders
    report response right room rooms rules space speech step steps stuff summary task tasks things thing ticket tickets
    time times topic topics tour training transport trip venue visit way ways website week work workshop
    """
)
"""What no name is: words that begin a sentence, verbs that say what is to be done, things that are `to be` done."""

GROUPS = _words("all both everybody everyone peers staff volunteers")
"""Who may be named without a capital letter."""

NO_VERBS = _words(
    """
    a an the this that these those my our your his her its their each every some any all both one two three four five
    six seven eight nine ten be me us you him them it whom which what where when
    """
)
"""What can't stand behind `to` where someone is to do something: `reply to the council`, `room to be booked`."""
