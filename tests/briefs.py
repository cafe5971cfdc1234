"""What each shipped template is held to: its items in order, as the briefs they were written from have them.

An item is a line: its minutes, its title, how it is led, how many prompts are read aloud, and what it is to yield:
`d` for each promised decision with its method's first letters, `a` for each action, `staff out`, `notes off`, a power
of its own.
"""

from __future__ import annotations

BRIEFS = {
    "first-conversation": """
        5 | Welcome | read aloud | 3
        5 | How we treat each other, and the notes | read aloud | 3
        8 | Check-in | go-round | 2
        15 | What is going on for us? | go-round, then popcorn | 3
        8 | What should change first? | dot vote | 2
        9 | Could we do something together? | pairs, then popcorn | 2
        5 | One small next step | temperature check, then consent | 3 | d consent, a
        5 | Read back and close | read aloud, go-round | 3 | a
    """,
    "outside-support": """
        5 | Welcome | read aloud | 3
        3 | How we treat each other, and the notes | read aloud | 3
        5 | Check-in | go-round | 1
        5 | Since last time | report | 1
        12 | What do we need? | ideastorm | 2 | d consent
        12 | Who could help? | small groups | 3
        12 | Our terms | go-round | 3 | d consent
        8 | Who do we ask first? | dot vote, then fist to five | 2 | d fist to five
        6 | Who talks to them? | consent | 2 | d consent, a
        7 | Read back and close | read aloud, go-round | 3
    """,
    "becoming-a-group": """
        5 | Welcome | read aloud | 3
        15 | What we need from each other | pairs, then go-round | 3 | d consent
        8 | Check-in | go-round | 2
        15 | Our aim | read aloud, go-round, consent | 3 | d consent
        20 | Own group, linked group, or not yet? | small groups | 3
        15 | Break |  | 1
        10 | We choose | fist to five, then consent | 3 | d consent
        10 | How we decide, and who may join | consent | 2 | d consent, d consent
        10 | First jobs | role selection by reasons | 3 | a
        5 | Next steps | popcorn | 1 | a
        7 | Read back and close | read aloud, go-round | 3
    """,
    "linking-up": """
        3 | Welcome | read aloud | 3
        3 | How we treat each other, and the notes | read aloud | 3
        5 | Check-in | go-round | 1
        12 | Who is out there? | ideastorm | 2
        10 | Why do we want to link? | pairs, then popcorn | 2
        10 | Staying safe | speaking list | 3 | d consent
        7 | Pick our links | dot vote | 1 | d consent
        5 | Who makes contact? | consent | 2 | d consent, a
        5 | Read back and close | read aloud, go-round | 3
    """,
    "discussion-meeting": """
        5 | Welcome | read aloud | 3
        3 | What this meeting can change | read aloud | 3
        5 | How we treat each other, and the notes | read aloud | 3
        7 | Check-in | go-round | 2
        5 | The topic | read aloud | 2
        8 | In pairs | pairs | 2
        15 | What we heard | go-round, then popcorn | 2
        10 | Break |  | 1
        12 | Peers only | popcorn | 2 | staff out
        10 | Our three asks | dot vote | 2 | d consent
        5 | The service answers | report | 2 | a
        5 | Read back and close | read aloud, go-round | 3 | a
    """,
    "start-peer-work": """
        5 | Welcome | read aloud | 3
        2 | What we can decide | read aloud | 3 | decide together
        3 | How we treat each other, and the notes | read aloud | 3
        5 | Check-in | go-round | 2
        10 | Why do we want this? | go-round | 2
        15 | Which work, linked to what? | small groups | 3
        10 | Break |  | 1
        15 | Pay, support and time | speaking list | 3 | d consent
        8 | Worries | silent writing | 2
        10 | Our working agreement | consent | 2 | d consent, a, a, a
        7 | Read back and close | read aloud, go-round | 3
    """,
    "client-advisory-board": """
        4 | Welcome and count | read aloud | 2
        3 | How we treat each other, and the notes | read aloud | 3
        5 | Check-in | go-round | 1
        5 | Last summary and open tasks | consent | 2 | d consent
        10 | You said, we did | report | 2
        15 | Topic one: the service asks | read aloud, go-round | 3 | d advice
        10 | Break |  | 1
        15 | Topic two: the members ask | go-round, then speaking list | 2 | d advice
        8 | What people tell us | popcorn | 2
        5 | Our advice in words | fist to five, then consent | 2 | d fist to five, a
        4 | Next agenda | popcorn | 1 | a
        6 | Read back and close | read aloud, go-round | 3
    """,
    "users-union-meeting": """
        5 | Welcome | read aloud | 3
        3 | How we treat each other, and the notes | read aloud | 3
        5 | Check-in | pairs | 1
        7 | What we decided, what we did | report | 1
        8 | Money and committee news | report | 2
        15 | What members bring | speaking list | 2
        10 | What do we work for next? | dot vote, then majority | 2 | d majority
        10 | Break |  | 1
        12 | Our plan | small groups | 2 | a
        5 | Who speaks for us? | consent | 2 | d consent
        5 | Jobs | role selection by reasons | 1 | a
        5 | Read back and close | read aloud, go-round | 3
    """,
    "task-huddle": """
        4 | Hello | go-round | 1
        4 | Since last time | popcorn | 2
        5 | The task | read aloud | 2
        4 | Safe and private | popcorn | 2
        4 | Who does what | consent | 1 | d consent, a
        4 | Pass it on | popcorn | 2 | asked
        5 | Read back, pay and close | read aloud, go-round | 2
    """,
    "agencies-round-table": """
        5 | Welcome | read aloud | 3
        3 | How we treat each other, and the notes | read aloud | 3
        5 | Check-in | go-round | 1
        7 | Why we ask for peer work | report | 2 | told
        12 | What peers need | go-round | 2
        10 | Where we are now | go-round | 2
        10 | What stops us | silent writing | 2
        8 | Break |  | 1
        15 | One promise each | go-round, temperature check | 2 | a
        5 | What the city will do | report | 2 | a
        5 | Read back and follow-up date | read aloud | 2 | d consent
        5 | Check-out | go-round | 1
    """,
    "community-consultation": """
        8 | Arrive and welcome | read aloud | 3
        4 | What this meeting can change | read aloud | 3
        5 | How we treat each other, and the notes | read aloud | 3
        10 | The agency reports | report | 2 | told
        7 | Questions to understand | speaking list | 1
        15 | Table talk one | small groups | 2
        15 | Break |  | 1
        15 | Table talk two | small groups | 2
        10 | Walk and dot | dot vote | 2
        10 | First answers | report | 1 | a
        8 | Who keeps watch? | consent | 2 | d consent
        6 | Read back | read aloud | 2
        7 | Check-out | popcorn | 2
    """,
    "civil-society-consultation": """
        5 | Welcome | read aloud | 3
        5 | What can still change, and who decides | read aloud | 3
        7 | Check-in | go-round | 1
        10 | The draft in plain words | report | 2 | told
        15 | Peer statements | go-round | 2
        8 | Questions to understand | speaking list | 1
        15 | Break |  | 1
        20 | Mixed tables | small groups | 2
        12 | Where we agree, where we do not | fist to five | 2 | d fist to five
        8 | What officials take with them | report | 2 | a
        5 | When we hear back | consent | 2 | d consent
        5 | Read back | read aloud | 2
        5 | Check-out | go-round | 1
    """,
    "allocate-resources": """
        5 | Welcome | read aloud | 3
        7 | How we treat each other, and stakes | read aloud | 3
        5 | Check-in | go-round | 1
        8 | The money and the rules | report | 2 | told
        12 | What matters most? | ideastorm, then dot vote | 2 | d consent
        18 | Read the projects | small groups | 2
        15 | Break |  | 1
        10 | Score | silent writing, then fist to five | 1
        15 | Talk about the gaps | speaking list | 2
        10 | Decide | consent | 2 | d consent
        5 | Help for small groups | popcorn | 1 | d consent, a
        5 | Read back | read aloud | 2
        5 | Check-out | go-round | 1
    """,
    "governing-meeting": """
        4 | Welcome and count | read aloud | 2
        4 | How we treat each other, and stakes | read aloud | 3
        8 | Check-in | go-round | 1
        3 | Agenda OK? | consent | 1
        8 | Last summary and open tasks | consent | 2 | d consent
        15 | Reports: money, staff, risks | report | 2
        20 | Proposal one | consent | 3 | d consent
        10 | Break |  | 1
        20 | Proposal two, or an old decision to review | consent | 2 | d consent
        10 | Private item | speaking list | 1 | staff out, notes off
        5 | Who is not here? | go-round | 1
        4 | Jobs and next agenda | popcorn | 1 | a
        4 | Read back | read aloud | 2
        5 | Check-out | go-round | 1
    """,
}

WHOLE = {
    "first-conversation": "community | peers decide | count only | consent | 60",
    "outside-support": "community | peers decide | count only | consent | 75",
    "becoming-a-group": "community | peers decide | names | consent | 120",
    "linking-up": "community | peers decide | count only | consent | 60",
    "discussion-meeting": "service | asked | count only | consent | 90",
    "start-peer-work": "service | decide together | names | consent | 90",
    "client-advisory-board": "service | asked | names | consent | 90",
    "users-union-meeting": "service | peers decide | count only | majority | 90",
    "task-huddle": "service | decide together | names | consent | 30",
    "agencies-round-table": "policy | asked | roles | advice | 90",
    "community-consultation": "policy | asked | count only | consent | 120",
    "civil-society-consultation": "policy | asked | roles | fist to five | 120",
    "allocate-resources": "policy | decide together | count only | consent | 120",
    "governing-meeting": "community | peers decide | names | consent | 120",
}
"""Who convenes, which power, what is shown of people, how it decides, and the minutes of all items together."""
