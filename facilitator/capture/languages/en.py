"""How dates are said in English."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, "
        "october oct, november nov, december dec"
    ),
    weekdays=rows("monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
    short_weekdays=rows("mon, tue tues, wed weds, thu thur thurs, fri, sat, sun"),
    by=words("by before due due_by due_on deadline not_later_than no_later_than latest"),
    until=words("until till til"),
    on=words("on at"),
    articles=words("the"),
    of=words("of a an"),
    within=words("in within in_about"),
    at_most=words("within"),
    next=words("next"),
    this=words("this coming this_coming the_coming"),
    end=words("end the_end"),
    today=words("today eod end_of_day end_of_the_day the_end_of_the_day"),
    tomorrow=words("tomorrow"),
    after_tomorrow=words("day_after_tomorrow the_day_after_tomorrow"),
    day=words("day days days'"),
    week=words("week weeks weeks' week's"),
    fortnight=words("fortnight fortnights"),
    month=words("month months months' month's"),
    year=words("year years year's"),
    week_end=words("eow"),
    month_end=words("eom month_end month's_end"),
    year_end=words("eoy year_end year's_end"),
    numbers=rows(
        "a an one, two a_couple_of couple_of, three, four, five, six, seven, eight, nine, ten, eleven, twelve"
    ),
    hence=words("from_now from_today time"),
    not_after=words(
        "every each other any all last past since from of for per first second third fourth 1st 2nd 3rd 4th alternate "
        "most and or to through between a an the that one no my our your their his her its good black easter ash palm "
        "whit holy after like than what which is was are were & / +"
    ),
    recurring=words("every each weekly monthly"),
    day_endings=("day",),
    at=words("at by before around about after"),
    hours=words(
        "morning afternoon evening night noon midday midnight lunch lunchtime early late latest at_the_latest sharp"
    ),
    month_first=None,
)
