"""What can go wrong with a URL, told to its user."""


class FetchError(ValueError):
    """A URL cannot be fetched; the message is one line: which URL, why, what to do."""
