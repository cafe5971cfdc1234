"""Who decides here: where the agenda leaves that to peers, others who are counted are named."""

from __future__ import annotations

from facilitator.i18n import _
from facilitator.meeting import Meeting, deciders, in_words
from facilitator.meeting.present import bare_role

_PEERS = ("peer", "peers")


def others_decide(meeting: Meeting) -> str:
    """Say that others than peers are counted where peers decide, and how to change it; mostly nothing."""
    counting = [one for one in deciders(meeting.participants) if not _is_peer(one.role)]
    if meeting.head.power != "peers decide" or not counting:
        return ""
    people = in_words(counting)
    return _("By the agenda, peers decide; {people} are counted too. If they only listen: {people} (not deciding)",
             people=people)  # fmt: skip


def _is_peer(role: str) -> bool:
    return bare_role(role).strip().casefold() in (*_PEERS, _("peer"), _("peers"))
