"""Where meetings are kept: the only room that names tinydb."""
