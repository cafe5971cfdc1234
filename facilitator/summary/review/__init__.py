"""Corrections of a summary, on their way back into the record: found, shown one by one, taken or not."""
