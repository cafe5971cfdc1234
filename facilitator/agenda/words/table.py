"""What a language's table of words holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaWords:
    """What one language writes agendas with; every field is a row of words parted by commas."""

    # The keys of our own front matter and items, as in `Lead: Sam`.
    title: str = ""
    convened_by: str = ""
    power: str = ""
    privacy: str = ""
    decide_by: str = ""
    purpose: str = ""
    participants: str = ""
    language: str = ""
    method: str = ""
    lead: str = ""
    timebox: str = ""
    duration: str = ""
    """What others write before an item's length."""
    optional: str = ""
    notes: str = ""
    staff: str = ""
    decide: str = ""
    action: str = ""

    # Answers to them.
    yes: str = ""
    no: str = ""
    off: str = ""
    out: str = ""
    values: str = ""
    """`their word = our word` for who convenes, power, privacy and the methods."""

    # Headings.
    before: str = ""
    after: str = ""
    agenda: str = ""
    """What a heading over the items says, or the header of the column they stand in."""
    filler: str = ""
    """What may stand beside such a word without changing what the heading means."""
    aside: str = ""
    """Headings of what is no item: who, where, when, links, rules."""
    record: str = ""
    """Headings of what was written during or after the meeting."""
    later: str = ""
    """What makes a list of items one for another meeting."""
    gather: str = ""
    """Words in a file's own title that say it is an agenda or a meeting."""

    # Time.
    minutes: str = ""
    hours: str = ""
    spans: str = ""
    """`words = minutes` for lengths said without digits."""
    about: str = ""
    """What may stand before a length and changes nothing."""
    to: str = ""
    """Between the two ends of a range."""
    and_: str = ""
    oclock: str = ""
    end: str = ""
    """The last line of a timetable, which is no item: the end."""
    each: str = ""
    """What makes a length one of many things, or of none of the items: per person, reading time."""
    no_name: str = ""
    """What stands beside a length in brackets and is no lead, though it begins with a capital."""
    zones: str = ""
    """Names of time zones: a time beside one is when the meeting is, not when an item is."""

    # Columns of tables.
    column_time: str = ""
    column_item: str = ""
    column_lead: str = ""
    column_aside: str = ""
    """Columns that only tables have which are no agenda: due dates, states, telephone numbers."""
    column_number: str = ""
