"""What can go wrong, each told in one sentence that is fit to show a person."""


class FacilitatorError(Exception):
    """The root of everything this program refuses: its text says what is wrong, where, and what to do."""

    def __init__(self, said: str = "", bare: str = "") -> None:
        super().__init__(said)
        self.bare = bare or said
        """The same without the place, for lists that name it themselves."""


class Refusal(FacilitatorError):
    """What was asked for can't be done to this meeting now, such as moving on when it has ended."""


class UnreadableAgenda(FacilitatorError):
    """A file that can't be opened as an agenda: missing, binary, too large, or with broken front matter."""


class UnknownName(FacilitatorError):
    """A meeting, an agenda or a record that nothing here goes by."""


class BadDate(FacilitatorError):
    """Words that were given as a date or a time and are neither."""


class StorageFailure(FacilitatorError):
    """The disk would not take or give what was asked of it; nothing that was kept before is touched."""


class MeetingInUse(StorageFailure):
    """Another process is writing this meeting."""


class DamagedFile(StorageFailure):
    """A file of ours that can't be read as one; it is left as it is, or set aside under another name."""


class Locked(StorageFailure):
    """Something is sealed, and the passphrase that opens it is missing or wrong."""
