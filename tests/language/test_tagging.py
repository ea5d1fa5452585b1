"""What the pipelines make of clitics, contractions and datelines in a sentence: tag and lemma."""

import pytest

from casus.language import load, parse_text

# Construction, sentence, words of it with part of speech and lemma ("|" between lemmas that the
# treebanks both use).
FRENCH = [
    ("inversion", "Les combats ont-ils cessé ?", "ont/AUX/avoir cessé/VERB/cesser"),
    (
        "inversion of said",
        "L'armée, fait-elle savoir, a riposté.",
        "fait/AUX/faire -elle/PRON/elle|lui savoir/VERB/savoir",
    ),
    ("inversion with on", "La guerre, dit-on à Kiev, durera.", "dit/VERB/dire -on/PRON/on"),
    ("inversion with t", "Y a-t-il eu des victimes ?", "a/AUX/avoir -t-il/PRON/il|lui"),
    ("elided pronoun", "L'ONU s'en prend aux généraux.", "prend/VERB/prendre en/PRON/en"),
    (
        "contracted articles",
        "Du côté des rebelles, on dément.",
        "Du/ADP/de|de~le des/ADP/de|de~le dément/VERB/démentir",
    ),
    ("contracted plural", "L'appel aux armes a échoué.", "aux/ADP/à|à~le échoué/VERB/échouer"),
    (
        "dateline with an agency",
        "BEYROUTH, 3 mars (AFP) - Le Hezbollah a menacé Israël.",
        "BEYROUTH/PROPN/BEYROUTH 3/NUM/3 menacé/VERB/menacer",
    ),
    (
        "dateline of a single word",
        "KYIV (Reuters) - La Russie a tiré des missiles.",
        "KYIV/PROPN/KYIV Russie/PROPN/Russie tiré/VERB/tirer",
    ),
    (
        "subjunctive",
        "Il faut que la Russie se retire et qu'elle cesse ses attaques.",
        "retire/VERB/retirer cesse/VERB/cesser",
    ),
    (
        "simple past",
        "Il rejoignit l'armée, vainquit les rebelles et fut élu.",
        "rejoignit/VERB/rejoindre vainquit/VERB/vaincre fut/AUX/être élu/VERB/élire",
    ),
]
ENGLISH = [
    ("possessive", "Hezbollah's leader vowed revenge.", "Hezbollah/PROPN/Hezbollah 's/PART/'s"),
    (
        "possessive of a plural name",
        "Houthis' missiles hit a ship.",
        "Houthis/PROPN/Houthi '/PART/'s hit/VERB/hit",
    ),
    ("negation", "The army didn't withdraw.", "did/AUX/do n't/PART/not withdraw/VERB/withdraw"),
    (
        "hyphenated participle",
        "The US-led coalition struck bases.",
        "US/PROPN/US led/VERB/lead struck/VERB/strike bases/NOUN/base",
    ),
    ("acronym before a hyphen", "UN-backed talks collapsed.", "UN/PROPN/UN backed/VERB/back"),
    ("prefix", "Anti-government forces fled.", "Anti-government/ADJ/anti-government"),
    (
        "dateline with an agency",
        "GAZA/JERUSALEM, Oct 3 (Reuters) - Israel bombed Rafah.",
        "JERUSALEM/PROPN/JERUSALEM Israel/PROPN/Israel bombed/VERB/bomb",
    ),
    (
        "dateline with a dash",
        "WASHINGTON — The Senate passed a bill.",
        "WASHINGTON/PROPN/WASHINGTON passed/VERB/pass",
    ),
    ("irregular past", "Troops overran the town.", "overran/VERB/overrun"),
]
CASES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [(lang, text, expected) for lang, _, text, expected in CASES],
    ids=[f"{lang}-{name}" for lang, name, *_ in CASES],
)
def test_tag_and_lemma(lang, text, expected):
    found = {
        token.text: (token.pos_, token.lemma_)
        for token in parse_text(load(lang), text, [(0, len(text))])
    }
    for word, pos, lemmas in (part.rsplit("/", 2) for part in expected.split(" ")):
        assert found[word][0] == pos, word
        assert found[word][1] in lemmas.replace("~", " ").split("|"), word
