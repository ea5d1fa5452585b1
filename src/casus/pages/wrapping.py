"""Lines broken at a column are one paragraph again."""

from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100  # columns at which mail, telex and terminals break lines
_ENOUGH = 3  # breaks that must look like wrapping before a text counts as wrapped
_LOWER_SHARE = 0.4  # of the words after a break; prose has about 0.75, lists of titles none


def unwrap(blocks: list[list[str]]) -> list[list[str]]:
    """Join the lines of each block that were broken at a column; other blocks stay.

    A block is a run of lines without an empty one. A line was broken at the column if the first
    word of the next line would not have fitted; a text is wrapped if that holds for several
    breaks, and many of those fall within a sentence.
    """
    width = max((len(line) for block in blocks if len(block) > 1 for line in block), default=0)
    if not _NARROWEST <= width <= _WIDEST or not _is_wrapped(blocks, width):
        return blocks
    return [_join(block, width) for block in blocks]


def _filled(line: str, following: str, width: int) -> bool:
    """Tell whether *line* was so full that the next word had to go to the next line."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _is_wrapped(blocks: list[list[str]], width: int) -> bool:
    """Tell whether breaks at *width* fall within sentences often enough."""
    breaks = [pair for block in blocks for pair in pairwise(block)]
    filled = [following for line, following in breaks if _filled(line, following, width)]
    lower = sum(following[0].islower() for following in filled)
    return (
        lower >= min(_ENOUGH, len(breaks))
        and len(filled) >= 0.6 * len(breaks)
        and lower >= _LOWER_SHARE * len(filled)
    )


def _join(block: list[str], width: int) -> list[str]:
    """Join the filled lines of a block with those that follow them."""
    joined = [block[0]]
    for line, following in pairwise(block):
        if _filled(line, following, width):
            hyphened = line[-1] == "-" and line[-2:-1].isalpha() and following[0].isalpha()
            joined[-1] += following if hyphened else f" {following}"
        else:
            joined.append(following)
    return joined
