"""The arguments that stand beside a predicate in the tree, by logical slot."""

from collections.abc import Iterator

from spacy.tokens import Token

from casus.clauses.clause import Argument
from casus.clauses.predicates import is_nominalised, particle_beside
from casus.clauses.voice import AUXILIARY_LABELS
from casus.knowledge.grammar import Grammar

SKIPPED = AUXILIARY_LABELS | {
    "punct", "cc", "cc:preconj", "det", "case", "mark", "fixed", "advmod", "nummod", "discourse",
    "compound:prt", "expl:comp", "expl:pass", "expl:pv", "expl:subj", "dep", "flat", "flat:name",
    "flat:foreign", "goeswith", "parataxis:insert", "det:predet",
}  # fmt: skip
CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "csubj:pass"})
HUNG = frozenset({"acl", "advcl", "ccomp", "nmod", "obl", "obl:arg", "obl:mod", "xcomp"})
_PARENTHESIS = 6  # words between two commas that a reader bridges ("en vain", "une fois encore")
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})


def preposition(token: Token, words: Grammar, labels: tuple[str, ...] = ("case",)) -> str | None:
    """Give the preposition of a noun by its lemma, fixed ones joined: "à cause de", à_cause_de."""
    parts: list[str] = []
    for child in token.lefts:
        if child.dep_ in labels and child.pos_ != "PUNCT":
            parts += [child.lower_, *(sub.lower_ for sub in child.rights if sub.dep_ == "fixed")]
    if not parts:
        return None
    plain = [part.replace("’", "'") for part in parts]
    if len(plain) == 1:
        return words.contractions.get(plain[0], plain[0])
    return "_".join([plain[0], *(words.contractions.get(part, part) for part in plain[1:])])


def compound_preposition(noun: Token, words: Grammar) -> Argument | None:
    """Read a preposition made of a noun: "aux côtés de Kiev", "in favour of the plan".

    The slot is its words joined; what fills it is the noun's genitive.
    """
    cases = [child for child in noun.lefts if child.dep_ == "case"]
    if noun.pos_ != "NOUN" or len(cases) != 1 or any(c.dep_ == "det" for c in noun.lefts):
        return None
    for child in noun.rights:
        link = preposition(child, words)
        if link in words.genitive and child.dep_ in {"nmod", "obl", "obl:arg"}:
            case = cases[0].lower_.replace("’", "'")
            return Argument(f"{case}_{noun.lower_}_{link}", child)
    return None


def _noun_slot(token: Token, words: Grammar, passive: bool) -> str | None:
    """Name the slot of a noun that depends on a verb."""
    label = token.dep_
    if label == "obj" and token.lemma_.lower() in words.times:
        return "time"
    if label in SUBJECTS:
        return "obj" if passive else "subj"
    case = preposition(token, words)
    if label in {"obj", "obj:lvc", "iobj"}:
        return case or ("iobj" if label == "iobj" else "obj")
    if label == "obl:agent" or (passive and case in words.agent):
        return "subj"
    if case is None and label.startswith("obl"):
        return "obj" if _is_bare(token, words) else "time"
    return case


def _is_bare(token: Token, words: Grammar) -> bool:
    """Tell the noun of a light verb ("rendre visite") from a time, which has a date or article."""
    return (
        token.lang_ == "fr"
        and token.pos_ == "NOUN"
        and token.lemma_.lower() not in words.times
        and token.i == token.left_edge.i
        and not any(child.pos_ == "NUM" for child in token.children)
    )


def _partitive(found: list[Argument], verb: Token) -> list[Argument]:
    """Take "du gaz", "des chars" for the object where the parser took "de" for a preposition."""
    if verb.lang_ != "fr" or any(argument.slot == "obj" for argument in found):
        return []
    return [
        Argument("obj", argument.token)
        for argument in found
        if argument.slot == "de"
        and argument.token.dep_ == "obl:arg"
        and any(case.lower_ in {"du", "des"} for case in argument.token.lefts)
    ]


def _after_particle(found: list[Argument], verb: Token, words: Grammar) -> list[Argument]:
    """Take the noun after a particle for the object: "called off the raid"."""
    particle = particle_beside(verb, words)
    if particle is None or any(argument.slot == "obj" for argument in found):
        return []
    return [Argument("obj", particle.head)]


def _named(token: Token) -> Token:
    """Give the name where the parser took its article for the head ("Le Ghana")."""
    if token.pos_ == "DET":
        return next((child for child in token.rights if child.dep_.startswith("flat")), token)
    return token


def _clause_slots(token: Token, words: Grammar) -> Iterator[str]:
    """Name the slots of a clause that depends on a predicate: `comp`, and its own mark."""
    mark = preposition(token, words, ("mark", "case"))
    if token.dep_ in CLAUSAL or mark in words.complementisers:
        yield "comp"
    if mark:
        yield mark


def takes_nothing(token: Token, words: Grammar) -> bool:
    """Tell an adverb or a noun of time, which has no complement of its own."""
    adverb = token.dep_ == "advmod" and token.pos_ == "ADV"
    return adverb or (token.lemma_.lower() in words.times and token.dep_ != "nsubj")


def governor_across(infinitive: Token) -> Token | None:
    """Give the verb that a parenthesis parts from its infinitive: "qui tente, en vain, de calmer".

    Parsers hang such an infinitive on a verb further up.
    """
    first = next((sub for sub in infinitive.lefts if sub.dep_ in {"mark", "case"}), None)
    if first is None or "Inf" not in infinitive.morph.get("VerbForm", []):
        return None
    if first.i < 3 or first.nbor(-1).text != ",":
        return None
    for at in range(first.i - 2, max(0, first.i - _PARENTHESIS), -1):
        token = infinitive.doc[at]
        if token.pos_ in {"VERB", "AUX"}:
            return None
        if token.text == ",":
            verb = token.nbor(-1)
            return verb if verb.pos_ == "VERB" and verb.i > infinitive.head.i else None
    return None


def _across_parenthesis(verb: Token) -> Token | None:
    """Give the infinitive that *verb* governs across a parenthesis."""
    if verb.i + 1 >= len(verb.doc) or verb.nbor(1).text != ",":
        return None
    end = min(verb.sent.end, verb.i + 2 * _PARENTHESIS)
    following = (verb.doc[at] for at in range(verb.i + 2, end))
    return next((token for token in following if governor_across(token) == verb), None)


def _dependents(verb: Token, words: Grammar) -> Iterator[Token]:
    """Yield a predicate's dependents, and what the parser hung on its adverbs by mistake.

    "rêve plus que jamais d'une intervention", "a accepté jeudi de négocier". What another verb
    governs across a parenthesis is given to that one.
    """
    if (across := _across_parenthesis(verb)) is not None:
        yield across
    for child in verb.children:
        if governor_across(child) not in (None, verb):
            continue
        yield child
        if takes_nothing(child, words):
            yield from (sub for sub in child.rights if sub.dep_ in HUNG)


def whole_subject(verb: Token, subject: Token) -> Token:
    """Give the first of two subjects where the parser hung the verb on it as a conjunct.

    "L'armée et les rebelles ont repris les combats": a noun has no verb beside it by "and" alone.
    """
    first = verb.head
    hung = verb.dep_ == "conj" and first.pos_ in {"NOUN", "PROPN"} and first.dep_ == "ROOT"
    joined = subject.left_edge.i > 0 and subject.left_edge.nbor(-1).dep_ == "cc"
    coordinated = joined or any(child.dep_ == "cc" for child in subject.lefts)
    return first if hung and coordinated and not _governs_more(first, verb) else subject


def _governs_more(noun: Token, verb: Token) -> bool:
    """Tell a noun that is a predicate or a headline of its own: it has a subject, or a stop."""
    between = noun.doc[noun.i : verb.i]
    return any(child.dep_ in SUBJECTS | {"cop"} for child in noun.children) or any(
        token.text in {":", ";", ","} for token in between
    )


def _misplaced_agents(verb: Token, words: Grammar) -> Iterator[Token]:
    """Yield agents hung on another noun of a passive: "was promised 70 million dollars by Doha".

    A deed takes an agent of its own ("was condemned after a raid by rebels"); a thing does not.
    """
    for noun in verb.rights:
        if noun.pos_ in {"NOUN", "SYM"} and noun.dep_ in {"obj", "iobj"}:
            yield from (sub for sub in noun.rights if preposition(sub, words) in words.agent)


def verb_arguments(verb: Token, words: Grammar, passive: bool) -> list[Argument]:
    """List the arguments of a verb or a predicative adjective."""
    how = "passive" if passive else "syntax"
    found: list[Argument] = []
    for child in _dependents(verb, words):
        if child.dep_ in SKIPPED or child.dep_ in {"conj", "parataxis", "acl:relcl"}:
            continue
        if child.dep_.startswith("expl") or child.lemma_.lower() in words.reflexives:
            continue
        if (
            (child.pos_ in {"VERB", "AUX"} and not is_nominalised(child))
            or child.dep_ in CLAUSAL
            or child.dep_ == "advcl"
        ):
            found += [Argument(slot, child) for slot in _clause_slots(child, words)]
            continue
        slot = _noun_slot(child, words, passive)
        compound = compound_preposition(child, words)
        found += [compound] if compound else []
        if slot:
            how_known = how if slot in {"subj", "obj"} else "syntax"
            filler = whole_subject(verb, child) if child.dep_ in SUBJECTS else child
            found.append(Argument(slot, _named(filler), how_known))
    if passive and not any(argument.slot == "subj" for argument in found):
        found += [Argument("subj", agent, how) for agent in _misplaced_agents(verb, words)]
    return found + _partitive(found, verb) + _after_particle(found, verb, words)


def _modifier_slots(child: Token, words: Grammar) -> Iterator[str]:
    """Name the slots of a noun's modifier: its genitive, its adjective, its preposition."""
    case = preposition(child, words)
    if child.dep_ == "nmod:poss" or (
        child.dep_ == "det" and child.lemma_.lower() in words.possessives
    ):
        yield "gen"
        yield "poss"
    elif child.dep_ in {"amod", "compound", "flat", "nmod:desc"} and case is None:
        yield "adj"
    elif case is not None and child.dep_ not in SKIPPED:
        if case in words.genitive:
            yield "gen"
        yield case
    elif child.dep_ in {"nmod", "appos", "nmod:unmarked"} and case is None:
        yield "adj"


def _modifiers(noun: Token) -> Iterator[Token]:
    """Yield a noun's dependents, and the phrases hung on a proper name among them by mistake.

    "L'appel du Mali à la France": a proper name takes no such complement of its own.
    """
    for child in noun.children:
        yield child
        if child.pos_ == "PROPN" and child.i > noun.i:
            yield from (sub for sub in child.rights if sub.dep_ in {"nmod", "obl"})


def noun_arguments(noun: Token, words: Grammar) -> list[Argument]:
    """List the arguments of an event noun: genitives, adjectives, prepositional modifiers."""
    found: list[Argument] = []
    for child in _modifiers(noun):
        if child.pos_ == "VERB" and child.dep_ != "amod":
            mark = preposition(child, words, ("mark", "case"))
            if child.dep_ in {"acl", "advcl", "ccomp", "xcomp"} and mark in words.complementisers:
                found.append(Argument("comp", child))
            continue
        found += [Argument(slot, child) for slot in _modifier_slots(child, words)]
        compound = compound_preposition(child, words)
        found += [compound] if compound else []
    if any(child.dep_ == "cop" for child in noun.children):
        found += [Argument("subj", child) for child in noun.children if child.dep_ in SUBJECTS]
    return found
