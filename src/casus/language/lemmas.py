"""Lemmas by lexicon first, by model second: the pipeline component ``casus_lemmas``.

A trainable lemmatiser edits the form and may invent words ("interviendrar"). Behind it, this
component asks what is known: the verbs with all their forms, the words of the training treebank,
and the endings that plurals, feminines and comparatives have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from casus.language.endings import LemmaRules, lemma_rules
from casus.language.typography import plain
from casus.language.verb_lexicon import verb_lexicon

COMPONENT = "casus_lemmas"
_WORDS_FILE = "words.tsv"
_CACHE_SIZE = 1 << 16  # distinct analyses kept: the vocabulary of some thousand dispatches
_ACRONYM_LENGTH = 5  # longer words in capitals are words of a headline
_STOPS = frozenset({".", "!", "?", ":", '"', "(", "-"})
_JOINT = re.compile("^-(?:[lmt]['-])?")  # -il, -t-il, -t'en
_INFLECTED = frozenset({"Degree=Cmp", "Degree=Sup", "Gender=Fem", "Number=Plur"})

Words = Mapping[tuple[str, str], str]
"""Lemmas of a treebank by form (lower case) and part of speech."""


class Lemmas:
    """Corrects the lemmas of a document in place, from form, part of speech and features.

    ``words`` are the treebank's frequent words; they are saved with the pipeline, the rest is data
    of the package.
    """

    def __init__(self, lang: str, words: Words | None = None) -> None:
        self.lang = lang
        self.words: Words = dict(words or {})
        self._cached = lru_cache(_CACHE_SIZE)(self.lemma)

    def __call__(self, doc: Doc) -> Doc:
        """Correct every token's lemma."""
        for token in doc:
            if self._is_of_name(token):
                lemma = plain(token.text)
            else:
                lemma = self._cached(token.text, token.pos_, str(token.morph), token.lemma_)
            if lemma != token.lemma_:
                token.lemma_ = lemma
        return doc

    def lemma(self, text: str, pos: str, morph: str, guess: str) -> str:
        """Return the lemma of one word, given its tag, its features and the model's ``guess``."""
        form = plain(text).lower()
        if pos == "PRON" and form.startswith("-"):
            return self._enclitic(form, guess)
        features = frozenset(morph.split("|"))
        if pos in {"AUX", "VERB"}:
            return self._verb(form, pos, features, guess)
        known = self.words.get((form, pos))
        if pos in {"ADJ", "NOUN"}:
            lemma = known or self._nominal(text, form, pos, features, guess)
            return lemma_rules(self.lang).meant(form, lemma) if pos == "NOUN" else lemma
        if known is not None:
            return known
        return self._name(text, form, guess) if pos == "PROPN" else self._plain(form, pos, guess)

    def _name(self, text: str, form: str, guess: str) -> str:
        """Return a name as it stands, but for what the model cuts off and for months."""
        full = lemma_rules(self.lang).calendar.get(form.rstrip("."))
        return full or (guess if text.startswith(guess) else text)

    def _plain(self, form: str, pos: str, guess: str) -> str:
        """Return the lemma of a word that only the model knows: numbers lose their commas."""
        thousands = lemma_rules(self.lang).thousands
        if pos == "NUM" and thousands and form[0].isdigit():
            return guess.replace(thousands, "")
        return guess

    def _is_of_name(self, token: Token) -> bool:
        """Tell an adjective with a capital right before a name ("New York"), not after a stop."""
        if token.pos_ != "ADJ" or not token.text.istitle() or token.i in (0, len(token.doc) - 1):
            return False
        if not lemma_rules(self.lang).adjectives_in_names or token.nbor(-1).text in _STOPS:
            return False
        after = token.nbor(1)
        return after.pos_ == "PROPN" and after.text[0].isupper()

    def _verb(self, form: str, pos: str, features: frozenset[str], guess: str) -> str:
        lexicon, rules = verb_lexicon(self.lang), lemma_rules(self.lang)
        if pos == "AUX":
            if form in rules.clitics:
                return rules.clitics[form]
            known = [one for one in lexicon.lemmas(form) if one in rules.auxiliaries]
            if known:
                return known[0]
        if best := lexicon.best(form, features):
            return rules.preferred(best, guess)
        if (listed := self.words.get((form, pos))) is not None:
            return listed
        return self._prefixed(form, features) or self._unknown_verb(form, guess, rules)

    def _enclitic(self, form: str, guess: str) -> str:
        """Return the lemma of a pronoun behind its verb ("-t-elle"), which keeps no hyphen."""
        bare = _JOINT.sub("", form)
        return self.words.get((bare, "PRON"), bare if guess.startswith("-") else guess)

    def _prefixed(self, form: str, features: frozenset[str]) -> str | None:
        """Return prefix and verb where the form is a known verb's behind a prefix ("re-armed")."""
        for prefix in lemma_rules(self.lang).prefixes:
            if form.startswith(prefix):
                rest = form.removeprefix(prefix)
                verbs = verb_lexicon(self.lang).best(rest.removeprefix("-"), features)
                if verbs and len(rest) > 3:
                    return prefix + ("-" if rest.startswith("-") else "") + verbs[0]
        return None

    def _unknown_verb(self, form: str, guess: str, rules: LemmaRules) -> str:
        if guess == form or rules.verbs.fits(guess.lower(), form):
            return guess.lower()
        return rules.verbs.guess(form)

    def _nominal(self, text: str, form: str, pos: str, features: frozenset[str], guess: str) -> str:
        rules = lemma_rules(self.lang)
        if form in rules.titles:
            return rules.titles[form]
        if _is_acronym(text, features):
            return guess
        endings = rules.nouns if pos == "NOUN" else rules.adjectives
        model = guess.lower()
        if form in endings.invariable:
            return form
        known = [one for one in endings.lemmas(form) if (one, pos) in self.words]
        if model == form and not _looks_inflected(form, features) and not known:
            return self._masculine(form) if pos == "ADJ" and "Gender=Fem" in features else form
        candidates = endings.lemmas(form) if features & _INFLECTED or model != form else known
        if model in candidates and (model in known or not known):
            return model
        return next(iter(known or candidates), form) if features & _INFLECTED else form

    def _masculine(self, form: str) -> str:
        """Return the masculine of a form, if there is a known adjective or participle to it."""
        masculine = lemma_rules(self.lang).adjectives.guess(form)
        known = (masculine, "ADJ") in self.words or verb_lexicon(self.lang).lemmas(masculine)
        return masculine if known else form

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Save the treebank's words as a TSV file: form, part of speech, lemma."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _WORDS_FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Lemmas:
        """Read what :meth:`to_disk` saved."""
        return self.from_bytes((Path(path) / _WORDS_FILE).read_bytes())

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Write the treebank's words as the text of a TSV file."""
        rows = sorted((form, pos, lemma) for (form, pos), lemma in self.words.items())
        return "".join("\t".join(row) + "\n" for row in rows).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Lemmas:
        """Read what :meth:`to_bytes` wrote."""
        rows = (line.split("\t") for line in data.decode().splitlines())
        self.words = {(form, pos): lemma for form, pos, lemma in rows}
        self._cached.cache_clear()
        return self


def _is_acronym(text: str, features: frozenset[str]) -> bool:
    if "Number=Plur" in features and text.endswith(("S", "X")):
        return False
    return text.isupper() and len(text) <= _ACRONYM_LENGTH


def _looks_inflected(form: str, features: frozenset[str]) -> bool:
    """Tell a plural, comparative or superlative that cannot be its own lemma."""
    if "Number=Plur" in features:
        return form.endswith(("s", "x"))
    return not features.isdisjoint({"Degree=Cmp", "Degree=Sup"})


@Language.factory(
    COMPONENT, assigns=["token.lemma"], requires=["token.pos"], default_config={"lang": "fr"}
)
def create_lemmas(nlp: Language, name: str, lang: str) -> Lemmas:
    """Make the component for a spaCy pipeline; ``lang`` is ``"fr"`` or ``"en"``."""
    return Lemmas(lang)
