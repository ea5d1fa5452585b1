"""Where the parser may begin a sentence: one case a construction."""

import pytest

from casus.language.boundaries import Word, boundary_rules

# Construction, words before and from the place asked about ("|"), whether a sentence may begin.
# "_" ties a word to the next without a space, "/" ends a line.
CASES = [
    ("after a full stop", "Il est parti _. | Paris se tait", True),
    ("after a question", "Qui vient _? | Paris", True),
    ("lower case after a full stop", "Il hésite ... | puis part", False),
    ("after a comma", "Paris _, | Berlin et Rome", False),
    ("after a colon", "Mali : | Paris se retire", False),
    ("after a name", "Le ministre | Dupont est parti", False),
    ("after a title", "le général M. | Dupont", False),
    ("after a title with a capital", "said Gen. | Lee", False),
    ("after an initial", "said J. | Lee", False),
    ("after an abbreviation", "in the U.S. | He left", True),
    ("lower case after an abbreviation", "the U.S. | army", False),
    ("closing quote", "« Oui _. | » Il part", False),
    ("behind a closing quote", "« Oui _. » | Il part", True),
    ("quote that closes", 'yes _. | " He left', True),
    ("quote tied to the word before", 'yes _ | " he said', False),
    ("lower case behind a quote", "la « victoire » | et rit", False),
    ("date behind a dash", "mai 1950 - | 4 juin 2010", False),
    ("dateline", "PARIS ( AFP ) - | Le président", True),
    ("dash that opens", "– | Le président", False),
    ("end of a line", "Army advances / | Rebels flee", True),
    ("end of a line in a sentence", "the army / | advances", False),
]


def words_of(text):
    words = []
    for part in text.split():
        if part == "/":
            words[-1] = Word(words[-1].text, words[-1].spaced, True)
        elif part == "_":
            words[-1] = Word(words[-1].text, False, False)
        else:
            if part.startswith("_") and words:
                words[-1] = Word(words[-1].text, False, False)
            words.append(Word(part.removeprefix("_"), True, False))
    return words


@pytest.mark.parametrize(("text", "may"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_where_a_sentence_may_begin(text, may):
    before, after = text.split("|")
    words = words_of(before) + words_of(after)
    assert boundary_rules().may_begin(words, len(words_of(before))) is may


def test_a_paragraph_begins_a_sentence():
    assert boundary_rules().may_begin([Word("suite", True, False)], 0)
