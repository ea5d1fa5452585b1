"""Which words of a sentence are predicates, and under which lemmas the lexicon may know them."""

from collections.abc import Container

from spacy.tokens import Token

from casus.clauses.voice import AUXILIARY_LABELS, has_child, is_past_participle, masculine
from casus.knowledge.grammar import Grammar

NOMINAL_LABELS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "obl:agent", "iobj"})


def is_nominalised(token: Token) -> bool:
    """Tell a participle that is a noun: "un manifestant", "the accused"."""
    if token.dep_ not in NOMINAL_LABELS or "Fin" in token.morph.get("VerbForm", []):
        return False
    return has_child(token, "det", "nummod") and not has_child(token, *AUXILIARY_LABELS, "obj")


def is_verb(token: Token) -> bool:
    """Tell whether the token is a verb that heads a clause, and no auxiliary."""
    verbal = token.pos_ == "VERB" and token.dep_ not in AUXILIARY_LABELS
    return verbal and not is_nominalised(token)


def is_gerund_noun(token: Token) -> bool:
    """Tell an English gerund that is a noun: "Turkish shelling of Afrin"."""
    if token.text[-3:].lower() != "ing" or token.lang_ != "en":
        return False
    if token.pos_ == "NOUN":
        return True
    marked = has_child(token, "det", "amod", "compound", "nmod", "nmod:poss")
    return token.pos_ == "VERB" and marked and not has_child(token, "obj", "aux", "nsubj")


def _is_particle(child: Token) -> bool:
    """Tell an English particle ("shot down"), also where it is labelled otherwise."""
    if child.dep_ == "compound:prt":
        return True
    adjacent = child.lang_ == "en" and child.i == child.head.i + 1
    return adjacent and child.dep_ in {"advmod", "case", "mark"} and child.pos_ in {"ADP", "ADV"}


def particle_beside(token: Token, words: Grammar) -> Token | None:
    """Give the particle right after a verb that the parser took for a preposition."""
    if token.i + 1 >= token.sent.end:
        return None
    following = token.nbor(1)
    return following if following.lower_ in words.particles and following.dep_ == "case" else None


def _verb_readings(token: Token, words: Grammar) -> list[tuple[str, str]]:
    """List the lemmas of a verb: with its particle, as a reflexive, bare, as an adjective."""
    lemma = token.lemma_.lower()
    particles = [child for child in token.rights if _is_particle(child)]
    if not particles and (beside := particle_beside(token, words)):
        particles = [beside]
    readings = [("verb", f"{lemma} {particle.lower_}") for particle in particles]
    if any(child.lemma_.lower() in words.reflexives for child in token.lefts):
        readings.append(("verb", f"se {lemma}"))
    readings.append(("verb", lemma))
    if is_past_participle(token):
        form = masculine(token.lower_) if token.lang_ == "fr" else token.lower_
        predicative = has_child(token, "cop", "aux:pass") or token.dep_ in {"xcomp", "advcl"}
        readings.insert(0 if predicative else len(readings), ("adj", form))
    return readings


def is_headline_participle(token: Token) -> bool:
    """Tell the participle that stands for a verb in a headline: "Six soldats tués à Gao"."""
    head = token.head
    if token.dep_ not in {"amod", "acl"} or head.dep_ not in {"ROOT", "parataxis", "appos"}:
        return False
    if token.i < head.i or any("Fin" in word.morph.get("VerbForm", []) for word in token.sent):
        return False
    return token.pos_ in {"ADJ", "VERB"} and bool(verbs_of_participle(token))


def verbs_of_participle(token: Token) -> list[str]:
    """List the infinitives that a past participle's form may belong to."""
    if token.lang_ == "en":
        return [token.lemma_.lower()] if token.pos_ == "VERB" else []
    form = masculine(token.lower_)
    endings = {"é": ("er",), "i": ("ir",), "u": ("re", "ir"), "t": ("rir", "re", "ire")}
    return [form[:-1] + ending for ending in endings.get(form[-1:], ())]


def is_attribute(token: Token) -> bool:
    """Tell a participle that only describes its noun: "captured fighters", "familles déplacées"."""
    if token.dep_ != "amod" or is_headline_participle(token):
        return False
    after_comma = token.i > 0 and token.nbor(-1).text == ","  # "..., injuring four sailors"
    return not after_comma and not has_child(token, "obl", "obl:agent", "obl:arg", "obl:mod", "obj")


def readings_of(token: Token, words: Grammar, nouns: Container[str]) -> tuple[tuple[str, str], ...]:
    """Give the (kind, lemma) pairs of a predicate, best first; () when it is no predicate."""
    if is_gerund_noun(token):
        gerund: tuple[tuple[str, str], ...] = (("noun", token.lower_),)
        return (*gerund, ("verb", token.lemma_.lower())) if token.pos_ == "VERB" else gerund
    if is_verb(token):
        return () if is_attribute(token) else tuple(_verb_readings(token, words))
    if is_headline_participle(token):
        return tuple(("verb", lemma) for lemma in verbs_of_participle(token))
    if token.pos_ == "ADJ" and token.dep_ not in {"amod", "compound", "fixed", "advmod", "flat"}:
        return (("adj", token.lemma_.lower()),)
    return _noun_readings(token, nouns)


def _noun_readings(token: Token, nouns: Container[str]) -> tuple[tuple[str, str], ...]:
    """Read a noun that the lexicon knows; compounds such as "air strike" before the bare noun."""
    modifies = token.dep_ in {"compound", "amod", "flat", "flat:name"}
    if modifies or token.pos_ not in {"NOUN", "PROPN", "ADJ", "X"}:
        return ()
    lemma = token.lemma_.lower()
    compounds = [
        f"{child.lower_} {lemma}" for child in token.lefts if child.dep_ in {"compound", "amod"}
    ]
    compounds += [
        f"{lemma} {child.lower_}" for child in token.rights if child.dep_ in {"amod", "compound"}
    ]
    known = [name for name in [*compounds, lemma] if name in nouns]
    return tuple(("noun", name) for name in known)
