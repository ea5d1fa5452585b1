"""In which language a page is: French, English, or one that Casus does not read."""

import re

from babel import Locale

from casus.knowledge.function_words import LANGUAGES, function_words
from casus.pages.errors import PageError

_READ = 20_000  # characters of a text that suffice to tell its language
_WORD = re.compile(r"[\w'’-]*[^\W\d_][\w'’-]*")
_DISTINCT = 4  # words of grammar of one language alone that make it sure without a model
_OWN_SHARE = 0.12  # their share in prose is about 0.25, in a foreign text with quotations 0.03
_AHEAD = 3  # how many times more of them than of the other language's
_FOREIGN_MARGIN = 12.0  # log odds by which the model must prefer a third language
_SURE_MARGIN = 4.0  # log odds between French and English that a short text needs
_GRAMMAR = 20.0  # log odds that a text made of one language's words of grammar alone would give
_NO_WORDS = "zxx"  # the model's code for what is no language
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def language_of(text: str) -> str:
    """Give the language of *text*, `fr` or `en`.

    Words of grammar decide where there are enough of them; the language model (py3langid, loaded
    only then) decides on short texts and tells third languages.

    Raises:
        PageError: it is in a third language, or too short to tell.
    """
    head = text[:_READ]
    counts = {language: _own_words(head, language) for language in LANGUAGES}
    total = len(_WORD.findall(head)) or 1
    first, second = sorted(LANGUAGES, key=lambda each: -len(counts[each]))
    found = counts[first]
    ahead = len(found) >= _AHEAD * len(counts[second])
    if ahead and len(set(found)) >= _DISTINCT and len(found) >= _OWN_SHARE * total:
        return first
    return _by_model(head, {language: len(words) / total for language, words in counts.items()})


def _own_words(text: str, language: str) -> list[str]:
    """Give the words in *text* that only *language* has among its neighbours."""
    own = function_words(language).own
    words = (word.replace("’", "'").casefold() for word in _WORD.findall(text))
    return [word for word in words if word in own]


def _by_model(text: str, shares: dict[str, float]) -> str:
    """Decide by the language model, between all languages, then between those read."""
    ranks = _ranks(text)
    top = max(ranks, key=lambda code: ranks[code])
    scores = {each: ranks[each] + _GRAMMAR * shares[each] for each in LANGUAGES}
    first, second = sorted(LANGUAGES, key=lambda each: -scores[each])
    foreign = ranks[top] - ranks[first] > _FOREIGN_MARGIN and max(shares.values()) < _OWN_SHARE
    if top != _NO_WORDS and (foreign or not _LATIN.search(text)):
        raise PageError(
            f"the page is in {_name(top)} ({top}); Casus reads French and English; "
            "give --lang to force one of them"
        )
    if top == _NO_WORDS or scores[first] - scores[second] < _SURE_MARGIN:
        raise PageError("the page is too short to tell its language; give --lang fr or --lang en")
    return first


def _ranks(text: str) -> dict[str, float]:
    """Give the model's log score of every language."""
    import py3langid  # noqa: PLC0415  loading takes a second: only where words do not decide

    return {code: float(score) for code, score in py3langid.rank(text)}


def _name(code: str) -> str:
    """Give the English name of a language code."""
    return str(Locale("en").languages.get(code, "another language"))
