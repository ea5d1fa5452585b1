"""What can go wrong with a page, told to its user."""


class PageError(ValueError):
    """A page cannot be read as a dispatch; the message is one line: what, where, what to do."""
