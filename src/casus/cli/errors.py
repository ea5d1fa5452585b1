"""What goes wrong by the user's input, said in one line."""


class UserError(Exception):
    """A fault that the user can mend; the message says what, where and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(str(message).split()))
