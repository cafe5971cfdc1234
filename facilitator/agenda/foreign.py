"""Agendas that nobody wrote for us."""

from __future__ import annotations

from facilitator.agenda.blocks import Document
from facilitator.agenda.front import Front
from facilitator.agenda.model import Agenda
from facilitator.agenda.own import read_own


def read_foreign(document: Document, front: Front, name: str) -> Agenda:
    """Return the agenda that a document by other people holds."""
    return read_own(document, front, name)
