"""Active or passive: whether a verb's grammatical subject is its logical object."""

from spacy.tokens import Token

from casus.knowledge.grammar import Grammar

AUXILIARY_LABELS = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop"})
PERFECT = frozenset({"avoir", "have"})
# Where a participle without auxiliary stands for a passive clause.
REDUCED = frozenset({"acl", "acl:relcl", "advcl", "amod", "parataxis", "ROOT", "xcomp"})


def has_child(token: Token, *labels: str) -> bool:
    """Tell whether a child of the token carries one of the UD labels."""
    return any(child.dep_ in labels for child in token.children)


def masculine(form: str) -> str:
    """Bring a French participle used as adjective to its masculine singular: opposées, opposé."""
    for ending in ("ées", "ée", "és"):
        if form.endswith(ending):
            return form[: -len(ending)] + "é"
    for ending in ("es", "e", "s"):
        if form.endswith(ending) and form[: -len(ending)][-1:] in "itsu":
            return form[: -len(ending)]
    return form


def is_past_participle(token: Token) -> bool:
    """Tell "tué", "killed" from finite forms, by its form where the tagger errs ("déterminé")."""
    morph = token.morph
    lemma = token.lemma_.lower()
    if token.lang_ == "fr" and lemma.endswith("er"):
        return masculine(token.lower_) == f"{lemma[:-2]}é"
    return "Part" in morph.get("VerbForm", []) and "Past" in morph.get("Tense", [])


def _is_perfect(token: Token, words: Grammar) -> bool:
    """Tell a perfect, whatever the parser's labels: "ont éclaté", "sont entrés", "s'est tenu"."""
    auxiliaries = {c.lemma_.lower() for c in token.children if c.dep_ in AUXILIARY_LABELS}
    if has_child(token, "aux:pass") and auxiliaries & PERFECT:
        return False  # "a été tué", "has been killed"
    reflexive = any(child.lower_.replace("’", "'") in {"se", "s'"} for child in token.lefts)
    return bool(
        auxiliaries & PERFECT
        or token.lemma_.lower() in words.unaccusative
        or (reflexive and not has_child(token, "expl:pass"))
    )


def is_passive(token: Token, words: Grammar) -> bool:
    """Tell whether the grammatical subject of the verb is its logical object."""
    if _is_perfect(token, words):
        return False
    if has_child(token, "expl:pass", "aux:pass", "nsubj:pass"):
        return True
    if not is_past_participle(token):
        return False
    if has_child(token, "cop"):
        return True  # "est menacée", whatever the label of its auxiliary
    return token.dep_ in REDUCED and not has_child(token, "aux", "aux:tense", "nsubj")
