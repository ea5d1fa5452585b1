"""Whether what a clause tells happened: negation, future, hypothesis, failure, by the tree."""

from dataclasses import dataclass

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.embedding import Link
from casus.knowledge.embedding import StatusCues, status_cues
from casus.knowledge.grammar import grammar

AUXILIARIES = frozenset({"aux", "aux:tense", "aux:pass", "aux:caus", "cop"})


@dataclass(frozen=True, slots=True)
class Status:
    """How a clause's event stands; `alleged` is the press conditional or an adverb that says so.

    `ended` is set when a governing verb brings the act to an end ("stopped the shelling").
    """

    negated: bool = False
    future: bool = False
    hypothetical: bool = False
    failed: bool = False
    alleged: bool = False
    ended: bool = False


def _bearers(token: Token) -> list[Token]:
    """List the words whose tense and mood count: the verb's auxiliaries, those of its conjunct."""
    words = [token, *(child for child in token.children if child.dep_ in AUXILIARIES)]
    if len(words) == 1 and token.dep_ == "conj" and "Fin" not in token.morph.get("VerbForm", []):
        return words + _bearers(token.head)
    return words


def _near(token: Token) -> list[Token]:
    """List the words beside a predicate, its auxiliaries' dependents included."""
    return [
        *token.children,
        *(sub for child in token.children if child.dep_ in AUXILIARIES for sub in child.children),
    ]


def is_negated(token: Token, cues: StatusCues) -> bool:
    """Tell whether a negation stands beside the predicate ("ne ... que" is none)."""
    lemmas = {child.lower_.replace("’", "'") for child in _near(token)}
    lemmas |= {child.lemma_.lower() for child in _near(token)}
    if lemmas & cues.negation:
        return True
    if lemmas & cues.negation_particles and lemmas & cues.negation_with_particle:
        return True
    return any(
        child.lower_ in cues.negative_prepositions
        for child in token.children
        if child.dep_ in {"case", "mark"}
    )


def has_ending(word: Token, endings: frozenset[str]) -> bool:
    """Tell whether the word is its infinitive with one of the endings: frapper, frapperons."""
    lemma = word.lemma_.lower()
    stem = lemma[:-1] if lemma.endswith("re") else lemma
    return stem.endswith("r") and word.lower_ in {stem + ending for ending in endings}


def is_future(token: Token, cues: StatusCues) -> bool:
    """Tell whether the predicate stands in the future, by its form, its auxiliary or its verb."""
    bearers = _bearers(token)
    by_form = any(
        "Fut" in word.morph.get("Tense", []) or has_ending(word, cues.future_endings)
        for word in bearers
    )
    by_auxiliary = any(word.lemma_.lower() in cues.future for word in bearers if word.i != token.i)
    head = token.head
    going = head.lemma_.lower() in cues.future and head.pos_ in {"VERB", "AUX"}
    embedded = token.dep_ in {"xcomp", "ccomp"}
    return by_form or by_auxiliary or (going and embedded) or _is_infinitive_to_come(token)


def _is_infinitive_to_come(token: Token) -> bool:
    """Tell "is to meet on Thursday" and the headline "Leaders to meet in Geneva"."""
    if not any(child.dep_ == "mark" and child.lower_ == "to" for child in token.children):
        return False
    auxiliaries = (child for child in token.lefts if child.dep_ in AUXILIARIES)
    if any(child.lemma_ == "be" for child in auxiliaries):
        return True
    if token.head.lemma_ == "be" and token.dep_ in {"xcomp", "ccomp"}:
        return True
    return token.dep_ == "ROOT" and token.i > token.sent.start + 1


def _condition_mark(token: Token, cues: StatusCues) -> bool:
    """Tell whether the clause itself is a condition ("si l'armée attaque")."""
    contractions = grammar(token.lang_).contractions
    for child in token.lefts:
        if child.dep_ not in {"mark", "case"}:
            continue
        words = [child.lower_, *(sub.lower_ for sub in child.rights if sub.dep_ == "fixed")]
        plain = "_".join(contractions.get(word, word) for word in words)
        if plain in cues.conditions or child.lower_ in cues.conditions:
            return True
    return False


def is_hypothetical(token: Token, cues: StatusCues) -> bool:
    """Tell whether the predicate is possible, conditional or general, not told as a fact."""
    near = {child.lemma_.lower() for child in token.children}
    modal = any(
        word.lemma_.lower() in cues.possible or word.lower_ in cues.possible
        for word in _bearers(token)
        if word.i != token.i
    )
    head = token.head
    embedded = token.dep_ in {"xcomp", "ccomp"} and head.lemma_.lower() in cues.possible
    possible_noun = token.dep_ in {"nmod", "acl"} and head.lemma_.lower() in cues.possible_nouns
    described = token.pos_ == "NOUN" and near & (cues.possible_adjectives | cues.general)
    subjunctive = any("Sub" in word.morph.get("Mood", []) for word in _bearers(token))
    return bool(
        modal
        or embedded
        or possible_noun
        or described
        or subjunctive
        or _condition_mark(token, cues)
    )


def is_conditional(token: Token) -> bool:
    """Tell whether the verb stands in the French conditional."""
    endings = status_cues(token.lang_).conditional_endings
    return any(
        "Cnd" in word.morph.get("Mood", []) or has_ending(word, endings) for word in _bearers(token)
    )


def has_condition(token: Token, cues: StatusCues) -> bool:
    """Tell whether a condition hangs on the predicate ("n'interviendra que si ...")."""
    return any(
        child.dep_ in {"advcl", "obl", "obl:mod", "obl:arg"} and _condition_mark(child, cues)
        for child in token.children
    )


def _is_alleged(token: Token, cues: StatusCues) -> bool:
    """Tell the press conditional ("aurait visé") and words such as "présumé" from facts."""
    near = {child.lemma_.lower() for child in token.children}
    reported_mood = is_conditional(token) and not has_condition(token, cues)
    perfect = any(child.dep_ in {"aux:tense", "aux:pass"} for child in token.children)
    return bool(near & cues.alleged) or (reported_mood and perfect)


def _failed(clause: Clause, cues: StatusCues) -> bool:
    """Tell whether the text says beside the predicate that it came to nothing."""
    near = {child.lemma_.lower() for child in clause.predicate.children}
    near |= {child.lower_ for child in clause.predicate.children}
    if near & cues.failed:
        return True
    reach = clause.finite.sent.text.lower()
    finite = clause.finite
    left = min(word.idx for word in finite.subtree) - finite.sent.start_char
    right = max(word.idx + len(word) for word in finite.subtree) - finite.sent.start_char
    return any(cue in reach[left:right] for cue in cues.in_vain)


def presupposed_from(links: list[Link]) -> int:
    """Give how many links count: what a demanded or intended end would end is going on.

    "Urged Ankara to stop the shelling": the shelling is told as a fact, by the first link on.
    """
    for number, link in enumerate(links):
        above = links[number + 1 :]
        asserted = all(each.effect in {"actual", "cause"} or each.how for each in above)
        if link.effect == "end" and not asserted:
            return number
    return len(links)


def _from_links(links: list[Link], cues: StatusCues) -> tuple[set[str], bool]:
    """Collect the effects of the operators above, and whether one of them is negated."""
    effects: set[str] = set()
    negated = False
    for link in links[: presupposed_from(links)]:
        token = link.clause.predicate
        if link.effect is None:
            if link.how is not None or link.slot not in {"comp"}:
                break  # what a reported fact is about is told as a fact
            continue
        effects.add(_tensed(link.effect, link, cues))
        if is_future(token, cues):
            effects.add("future")  # "will continue to strike"
        negated = negated or (link.effect != "prevent" and is_negated(token, cues))
    return effects, negated


def _tensed(effect: str, link: Link, cues: StatusCues) -> str:
    """Read a past attempt as one that failed; a wish or attempt under way stays what it is."""
    token = link.clause.predicate
    past = "Past" in token.morph.get("Tense", []) or link.clause.kind == "noun"
    if effect == "attempt" and (past or _failed(link.clause, cues)):
        return "fail"
    return effect


def status_of(clause: Clause, links: list[Link], ahead: bool = False) -> Status:
    """Weigh the cues beside a clause and the operators above it.

    *ahead*: the time that the clause tells lies after the day of publication.
    """
    cues = status_cues(clause.predicate.lang_)
    tokens = {clause.predicate, clause.finite}
    effects, negated_above = _from_links(links, cues)
    negated = any(is_negated(token, cues) for token in tokens) or negated_above
    hypothetical = any(is_hypothetical(token, cues) for token in tokens)
    alleged = any(_is_alleged(token, cues) for token in tokens)
    conditional = any(is_conditional(token) for token in tokens) and not alleged
    conditioned = any(has_condition(token, cues) for token in tokens)
    planned = {
        child.lemma_.lower() for child in clause.predicate.children
    } & cues.planned_adjectives
    return Status(
        negated=negated,
        future=any(is_future(token, cues) for token in tokens)
        or ahead
        or "future" in effects
        or bool(planned),
        hypothetical=hypothetical
        or any(_condition_mark(link.clause.predicate, cues) for link in links)
        or conditional
        or conditioned
        or bool(effects & {"wish", "able", "order", "permit", "doubt"}),
        failed=_failed(clause, cues) or bool(effects & {"fail", "prevent"}),
        alleged=alleged or "accuse" in effects,
        ended="end" in effects,
    )
