"""What a disk that refuses is told as: one sentence that says which file it was, and why."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.errors import StorageFailure
from facilitator.i18n import _


def not_read(path: object, error: OSError) -> StorageFailure:
    """Return the sentence for a file that the disk would not give."""
    return StorageFailure(_("{path} can't be read: {reason}.", path=path, reason=_reason(error)))


def not_opened(path: object, error: OSError) -> StorageFailure:
    """Return the sentence for a folder that may not be looked into."""
    return StorageFailure(_("{path} can't be opened: {reason}.", path=path, reason=_reason(error)))


def not_written(path: object, error: OSError) -> StorageFailure:
    """Return the sentence for a file that the disk would not take."""
    return StorageFailure(_("{path} can't be written: {reason}.", path=path, reason=_reason(error)))


@contextmanager
def disk_refusals(path: Path) -> Iterator[None]:
    """Turn what the disk says of a meeting's file, which can be saved elsewhere, into a sentence."""
    try:
        yield
    except OSError as error:
        raise not_kept(path, error) from error


def not_kept(path: Path, error: OSError) -> StorageFailure:
    """Return the sentence for a meeting's file that the disk would not take, and what to do."""
    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return StorageFailure(
            _("The disk is full: {path} can't grow. Make room, or save it elsewhere.", path=path)
        )
    if error.errno == errno.ESTALE:
        return StorageFailure(
            _("{path} was changed or replaced by another program. Save it elsewhere.", path=path)
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return StorageFailure(
            _(
                "{path} is not there any more: the folder was moved, or the disk taken out. Save it elsewhere.",
                path=path,
            )
        )
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StorageFailure(
            _("{path} can't be written: you may only read there. Save it elsewhere.", path=path)
        )
    return StorageFailure(
        _("{path} can't be written: {reason}. Save it elsewhere.", path=path, reason=_reason(error))
    )


def _reason(error: OSError) -> str:
    return error.strerror or str(error) or type(error).__name__
