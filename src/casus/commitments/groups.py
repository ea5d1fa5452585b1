"""Verb groups in the future or the conditional, read by word order: "will not be sent"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from casus.commitments.wording import (
    NOMINAL,
    head_before,
    is_break,
    is_light,
    negated_near,
    phrase_head,
    piece_start,
    plain,
    verb_lemmas,
    words_of,
)
from casus.knowledge.commitment_words import known_verbs
from casus.knowledge.grammar import grammar
from casus.language.verb_lexicon import verb_lexicon

INVERTED_REACH = 9  # words of a subject that may stand between "will" and its verb


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries.

    `first` opens the group, `verb` tells the act; `tense` is `future` or `conditional`; `perfect`
    marks "would have sent"; `subject` heads the phrase that is its grammatical subject.
    """

    first: Token
    verb: Token
    tense: str
    passive: bool
    perfect: bool
    negated: bool
    subject: Token | None


def _skip(token: Token | None) -> Token | None:
    """Give the first word from *token* on that is no adverb, negation or clitic."""
    while token is not None and is_light(token) and token.i + 1 < token.sent.end:
        token = token.nbor(1)
    return token


def _next(token: Token) -> Token | None:
    return token.nbor(1) if token.i + 1 < token.sent.end else None


def _is_verb(token: Token) -> bool:
    tagged = token.pos_ in {"VERB", "AUX"}
    return tagged or (plain(token) in known_verbs(token.lang_) and token.pos_ in {"NOUN", "ADJ"})


def _inverted_verb(token: Token) -> Token | None:
    """Find the verb behind a subject that follows its auxiliary ("would N'Djamena send")."""
    stop = min(token.i + INVERTED_REACH, token.sent.end)
    for index in range(token.i, stop):
        word = token.doc[index]
        if is_break(word):
            return None
        if word.pos_ == "VERB" or (index > token.i and _is_verb(word) and _bare(word)):
            return word
    return None


def _bare(token: Token) -> bool:
    """Tell whether a noun by its tag may be the bare verb after a subject."""
    return token.i > 0 and token.nbor(-1).pos_ in {"NOUN", "PROPN"} and token.text.islower()


def _after_aspect(verb: Token) -> Token:
    """Go on to the act where the verb only says that it begins or goes on."""
    if verb_lemmas(verb)[:1] == [] or not set(verb_lemmas(verb)) & words_of(verb).aspect:
        return verb
    word = _next(verb)
    while word is not None and (is_light(word) or plain(word) in words_of(verb).linkers):
        word = _next(word)
    if word is None:
        return verb
    gerund = plain(word).endswith("ing") and bool(verb_lemmas(word))
    return word if word.pos_ == "VERB" or gerund else verb


def _english(token: Token) -> Group | None:
    words = words_of(token)
    form = plain(token)
    noun = token.pos_ == "NOUN" and token.dep_ not in {"aux", "ROOT"}
    if form in words.future and not noun:
        return _from_modal(token, "future")
    if form in words.conditional and not noun:
        return _from_modal(token, "conditional")
    return _near_future(token)


def _near_future(token: Token) -> Group | None:
    """Read "is to freeze", "are about to leave"."""
    words = words_of(token)
    if plain(token) not in words.copulas:
        return None
    word = _next(token)
    while word is not None and is_light(word) and plain(word) not in words.near:
        word = _next(word)
    near = False
    if word is not None and plain(word) in words.near:
        near, word = True, _next(word)
    if word is None or plain(word) != "to":
        return None
    verb = _skip(_next(word))
    subject = head_before(token)
    if verb is None or verb.pos_ not in {"VERB", "AUX"} or (subject is None and not near):
        return None
    return _group(token, verb, "future", subject)


def _from_modal(token: Token, tense: str) -> Group | None:
    following = _skip(_next(token))
    if following is None:
        return None
    if _is_verb(following) and (following.pos_ != "NOUN" or following.dep_ != "nsubj"):
        subject = head_before(token)
        if subject is not None or following.pos_ == "AUX" or not _fronted(token):
            return _group(token, following, tense, subject)
    verb = _inverted_verb(following)
    if verb is None:
        return None
    nominal = [word for word in token.doc[following.i : verb.i] if word.pos_ in NOMINAL]
    subject = phrase_head(nominal[-1], verb.i) if nominal else head_before(token)
    return _group(token, verb, tense, subject)


def _fronted(token: Token) -> bool:
    """Tell whether the auxiliary stands before its subject."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    return before is None or before.pos_ == "VERB" or is_light(before)


def _group(first: Token, verb: Token, tense: str, subject: Token | None) -> Group:
    """Go through "have" and "be" to the verb that tells the act."""
    perfect = passive = False
    words = words_of(first)
    while plain(verb) in words.perfects | words.passives:
        following = _skip(_next(verb))
        if following is None or not (following.pos_ in {"VERB", "AUX"} or verb_lemmas(following)):
            break
        if following.pos_ in {"NOUN", "PROPN", "DET", "ADP", "ADJ"} and not _participle(following):
            break
        perfect = perfect or plain(verb) in words.perfects
        passive = plain(verb) in words.passives and _participle(following)
        verb = following
    act = _after_aspect(verb)
    negated = negated_near(verb, first)
    return Group(first, act, tense, passive, perfect, negated, subject)


def _participle(token: Token) -> bool:
    if "Part" in token.morph.get("VerbForm", []) and not plain(token).endswith("ing"):
        return True
    if token.lang_ == "fr":
        return token.pos_ in {"ADJ", "NOUN"} and any(
            lemma in known_verbs("fr") for lemma in verb_lemmas(token)
        )
    return token.pos_ in {"VERB", "ADJ"} and plain(token).endswith(("ed", "en", "nt", "ft", "wn"))


def _french_tense(token: Token) -> str | None:
    """Tell the future and the conditional by the tagger, else by the form's stem and ending."""
    if "Fut" in token.morph.get("Tense", []):
        return "future"
    if "Cnd" in token.morph.get("Mood", []):
        return "conditional"
    form, lemma, words = plain(token), token.lemma_.lower(), words_of(token)
    lemmas = {lemma, *verb_lexicon("fr").lemmas(form)}
    regular = {known.removesuffix("e") for known in lemmas}
    stems = (*regular, *(stem for stem in words.future_stems if stem in form))
    for tense, endings in (("future", words.future), ("conditional", words.conditional)):
        for ending in endings:
            stem = form.removesuffix(ending)
            if stem != form and stem.endswith("r") and stem.endswith(stems):
                return tense
    return None


def _french(token: Token) -> Group | None:
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    tense = _french_tense(token)
    first = _first_clitic(token)
    if plain(token) in words_of(token).near:
        verb = _skip(_next(token))
        infinitive = verb is not None and "Inf" in verb.morph.get("VerbForm", [])
        return _group(first, verb, "future", head_before(first)) if verb and infinitive else None
    if tense is None:
        return None
    subject = head_before(first)
    word = _skip(_next(token))
    lemma = token.lemma_.lower()
    if lemma in words_of(token).auxiliaries and word is not None and _participle(word):
        return _with_participle(first, token, word, tense, subject)
    act = _after_aspect(token)
    return Group(first, act, tense, False, False, negated_near(token, token), subject)


def _with_participle(
    first: Token, auxiliary: Token, verb: Token, tense: str, subject: Token | None
) -> Group:
    """Read a French compound tense or passive."""
    moves = set(verb_lemmas(verb)) & grammar("fr").unaccusative
    reflexive = any(
        word.lemma_.lower() in grammar("fr").reflexives
        for word in auxiliary.doc[first.i : auxiliary.i]
    )
    being = auxiliary.lemma_.lower() == "être"
    if being and plain(verb) == "été":
        being = False
    passive = being and not moves and not reflexive
    perfect = not passive
    negated = negated_near(verb, auxiliary)
    return Group(first, verb, tense, passive, perfect, negated, subject)


def _first_clitic(token: Token) -> Token:
    """Give the first of the clitics before a French verb."""
    while token.i > token.sent.start and plain(token.nbor(-1)) in words_of(token).fillers:
        if is_break(token.nbor(-1)):
            break
        token = token.nbor(-1)
    return token


def verb_groups(tokens: Tokens) -> dict[int, Group]:
    """Give the future and conditional verb groups of a sentence by the index of their verb."""
    found: dict[int, Group] = {}
    subject: Token | None = None
    for group in _groups(tokens):
        shared = group.subject is None and _is_coordinated(group.first)
        found[group.verb.i] = replace(group, subject=subject) if shared else group
        subject = found[group.verb.i].subject
    return found


def _is_coordinated(first: Token) -> bool:
    """Tell whether a verb group shares the subject of the one before ("but will go on")."""
    start = piece_start(first)
    before = [word for word in first.doc[start : first.i] if not is_light(word)]
    return bool(before) and before[-1].pos_ == "CCONJ"


def _groups(tokens: Tokens) -> Iterator[Group]:
    read = _french if tokens.doc.lang_ == "fr" else _english
    for token in tokens:
        group = read(token)
        if group is not None:
            yield group
