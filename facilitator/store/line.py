"""The lines a meeting's file is made of, and how anyone can read them.

The format, version 1. A file is UTF-8 text; every line is one JSON object and ends in a newline.

- The first line is the header: `{"facilitator":1,"at":"2026-11-23T14:02:00.000000Z"}`, the version of the format and
  when the file was begun. A reader that does not know the version must not guess.
- Any other line is one change, or several that stand or fall together: `{"at":…, "in":…, "id":…, "set":{…}}` or
  `{"at":…, "all":[{"in":…, "id":…, "set":{…}}, …]}`. Times are UTC with microseconds; no two lines that a program
  writes share one.
- `in` names the table, `id` the record. `set` gives fields their values, and makes the record where there is none;
  `unset` lists fields that are no longer there; `"gone":true` takes the record away.
- A change without `id` is about the table: with `"gone":true` the table is taken away and all in it, else it exists.
- `doc` is the record's number in TinyDB, where it is not one more than the highest the table has seen.
- `"undo":true` says that the line takes back an earlier one. It is already spelled out; a reader can pass over it.
- A last line without its newline was never acknowledged: leave it out. A line that can't be read is passed over.
- Two copies of a file can be put together line by line: identical lines count once, lines count in the order of `at`.
- In a sealed file the header also has `"sealed"`, the id of the key, and `"file"`, a random name of the file. Every
  other line is `{"sealed":"…"}`: base64 of a nonce of 12 bytes and of what ChaCha20-Poly1305 makes of the line as it
  would stand here, with newlines behind it to make its length a multiple of 64; `facilitator line FILE` is the
  associated data. Opened, the lines are those described above. `key` tells where the key comes from.

So ten lines of any language read it; these are Python's:

    import json

    with open(path, encoding="utf-8", newline="\\n") as file:
        whole = file.read().split("\\n")[:-1]
    tables = {}
    for line in sorted(map(json.loads, dict.fromkeys(whole)), key=lambda line: line["at"]):
        for change in line.get("all", [line] if "in" in line else []):
            table, id = tables.setdefault(change["in"], {}), change.get("id")
            if change.get("gone"):
                table.pop(id) if id else tables.pop(change["in"])
            elif id:
                row = table.setdefault(id, {"id": id}) | change.get("set", {})
                table[id] = {name: row[name] for name in row if name not in change.get("unset", [])}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import isfinite
from typing import Any, NoReturn, TypeVar

FORMAT = 1
"""The version of the format that this program writes, and the newest it reads."""

Row = dict[str, Any]
"""One record as JSON knows it: its fields, `id` among them."""


class Unreadable(ValueError):
    """A line that is not one of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happens to one record, or, without an `id`, to a whole table."""

    table: str
    id: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    """The fields that get a new value, `id` never among them."""
    unset: tuple[str, ...] = ()
    gone: bool = False
    doc: int | None = None
    """The number TinyDB knows a new record by; None for one more than the highest the table has seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Changes that were made together, and when; `at` is aware."""

    at: datetime
    changes: tuple[Change, ...]
    undoes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first line: which version of the format the file is in, and when it was begun."""

    version: int
    at: datetime
    sealed: str = ""
    """The id of the key that opens the other lines; empty where they are as anyone can read them."""
    file: str = ""
    """The name that the lines of a sealed file are bound to."""


def encode(line: Line | Header) -> bytes:
    """Return the bytes of one line, its newline included."""
    text = _dump(_header(line) if isinstance(line, Header) else _line(line))
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # half of a surrogate pair has no bytes, but JSON has an escape for it
        return json.dumps(json.loads(text), separators=(",", ":")).encode() + b"\n"


def decode(raw: bytes) -> Line | Header:
    """Return the line these bytes stand for, its newline left out; raise Unreadable where they stand for none."""
    try:
        found = _load(raw.decode("utf-8"))
        return _decoded(found)
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise Unreadable(str(error)) from error


def own(value: Any) -> Any:
    """Return value as it will be read back from a file, sharing nothing with it.

    Raises TypeError or ValueError for what JSON can't hold, such as a set or a number that is not finite.
    """
    if type(value) in _PLAIN:
        return value
    if type(value) is dict and all(type(k) is str and type(v) in _PLAIN for k, v in value.items()):
        return dict(value)
    return _load(_dump(value))


def same(one: Any, other: Any) -> bool:
    """Tell whether two values are written alike; unlike `==` this tells 1, 1.0 and True apart."""
    if type(one) is not type(other):
        return False
    return bool(one == other) if type(one) in _PLAIN or one != other else _dump(one) == _dump(other)


T = TypeVar("T")
_PLAIN = frozenset({str, int, bool, type(None)})


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a number that JSON knows")


def _finite(digits: str) -> float:
    number = float(digits)
    return number if isfinite(number) else _refuse(digits)


_dump = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
_load = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite).decode


def _header(header: Header) -> Row:
    sealed = {"sealed": header.sealed, "file": header.file} if header.sealed else {}
    return {"facilitator": header.version, "at": _stamp(header.at), **sealed}


def _line(line: Line) -> Row:
    written: Row = {"at": _stamp(line.at)}
    if line.undoes:
        written["undo"] = True
    if len(line.changes) == 1:
        written.update(_change(line.changes[0]))
    else:
        written["all"] = [_change(change) for change in line.changes]
    return written


def _change(change: Change) -> Row:
    written: Row = {"in": change.table}
    if change.id:
        written["id"] = change.id
    if change.gone:
        written["gone"] = True
        return written
    if change.doc is not None:
        written["doc"] = change.doc
    if change.id and (change.fields or not change.unset):
        written["set"] = change.fields
    if change.unset:
        written["unset"] = change.unset
    return written


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _decoded(found: Any) -> Line | Header:
    at = datetime.fromisoformat(found["at"])
    if at.tzinfo is None or not 1 < at.year < 9999:  # room on either side, so that zones and later lines fit
        raise Unreadable(f"{found['at']} is no time of ours")
    if "facilitator" in found:
        sealed, file = (_typed(found.get(name, ""), str) for name in ("sealed", "file"))
        return Header(version=_typed(found["facilitator"], int), at=at, sealed=sealed, file=file)
    changes = _typed(found.get("all", [found]), list)
    return Line(at=at, changes=tuple(map(_decoded_change, changes)), undoes=found.get("undo") is True)


def _decoded_change(found: Row) -> Change:
    fields = _typed(_typed(found, dict).get("set", {}), dict)
    fields.pop("id", None)
    return Change(
        table=_typed(found["in"], str),
        id=_typed(found.get("id", ""), str),
        fields=fields,
        unset=tuple(_typed(name, str) for name in _typed(found.get("unset", []), list)),
        gone=found.get("gone") is True,
        doc=None if found.get("doc") is None else _typed(found["doc"], int),
    )


def _typed(value: Any, kind: type[T]) -> T:
    if type(value) is not kind:
        raise Unreadable(f"{value!r} is not what belongs there")
    return value
