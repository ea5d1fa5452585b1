"""Whether somebody is bound by a clause, and to its doing or its not doing."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.embedding import Link, lookup
from casus.coding.matching import frame_of
from casus.coding.slots import Sentence
from casus.coding.status import is_future, is_negated
from casus.commitments.groups import Group
from casus.commitments.wording import (
    is_break,
    is_light,
    negated_near,
    piece_start,
    plain,
    words_of,
)
from casus.knowledge.commitment_words import commissives
from casus.knowledge.embedding import status_cues

# Verbs above a clause that leave its subject unbound: another demands it, or it is only wished.
UNBINDING = frozenset({"wish", "able", "order", "doubt", "deny", "permit", "accuse", "prevent"})
REFUSAL_REACH = 12  # words between a commissive and the infinitive that completes it


@dataclass(frozen=True, slots=True)
class Stance:
    """How a clause binds: `polarity`, by what (`by`), and the predicate that says so.

    `by` is `future`, `commissive`, `conditional`, `provide` (an agreement lays it down) or
    `provoke` (another's deed would draw it).
    """

    polarity: str
    by: str
    anchor: Clause


@dataclass(frozen=True, slots=True)
class Outlook:
    """A sentence with its verb groups, for which stances are read."""

    sentence: Sentence
    groups: Mapping[int, Group]

    def group(self, clause: Clause) -> Group | None:
        """Give the future or conditional group of a clause or of the light verb that carries it."""
        return self.groups.get(clause.predicate.i) or self.groups.get(clause.finite.i)


def _opposite(polarity: str) -> str:
    return "will_not" if polarity == "will" else "will"


def _none_of_it(clause: Clause) -> bool:
    """Tell a refusal by the determiner: "aucun soldat", "no more soldiers", "not one soldier"."""
    words = words_of(clause.predicate)
    heads = [token for slot in ("obj", "subj") for token in clause.fillers(slot)]
    near = [word for head in heads for word in head.doc[max(head.left_edge.i, head.i - 5) : head.i]]
    return any(plain(word) in words.none for word in near)


def _is_negative(outlook: Outlook, clause: Clause) -> bool:
    cues = status_cues(clause.predicate.lang_)
    group = outlook.group(clause)
    if group is not None and group.negated:
        return True
    return any(is_negated(token, cues) for token in {clause.predicate, clause.finite})


def _polarity(outlook: Outlook, clause: Clause, given: str, refused: bool) -> str:
    flips = (_is_negative(outlook, clause) or _none_of_it(clause)) != refused
    return _opposite(given) if flips else given


def _is_past_before_past(token: Token) -> bool:
    """Tell a promise told as past before the past: "avait promis", "had pledged"."""
    before = token.doc[max(token.sent.start, token.i - 3) : token.i]
    return any(plain(word) in words_of(token).pluperfect for word in before)


def _is_tentative(token: Token) -> bool:
    """Tell what is only possible or wished: "might agree to", "pourrait accepter de"."""
    words = words_of(token)
    start = max(piece_start(token), token.i - 5)
    return any(
        word.lemma_.lower() in words.tentative or plain(word) in words.tentative
        for word in token.doc[start : token.i]
    )


def _is_demanded(token: Token) -> bool:
    """Tell what is demanded of, denied by or asked about its subject, by the words before it."""
    words = words_of(token)
    for index in range(token.i - 1, token.sent.start - 1, -1):
        word = token.doc[index]
        if is_break(word) and plain(word) != ",":
            return False
        if word.lemma_.lower() in words.demanding and index + 1 < token.i:
            return _governs(word, token)
        if plain(word) in words.interrogative:
            return True
    return False


def _governs(word: Token, token: Token) -> bool:
    """Tell whether no break stands between two words, so that the first may govern the second."""
    return not any(is_break(each) for each in word.doc[word.i + 1 : token.i])


def _commissive(token: Token, clause: Clause) -> str | None:
    return lookup(clause, commissives(token.lang_))


def _by_anchor(outlook: Outlook, clause: Clause, anchor: Clause, refused: bool) -> Stance | None:
    """Read the commissive predicate that the clause completes."""
    effect = _commissive(clause.predicate, anchor)
    token = anchor.predicate
    leaves_out = plain(token) in words_of(token).exclusion_prepositions
    if effect not in {"will", "will_not"} or leaves_out or _is_past_before_past(token):
        return None
    if _is_tentative(token) or _is_demanded(token):
        return None
    if is_negated(token, status_cues(token.lang_)) or negated_near(token, _auxiliary(token)):
        return None  # "has not promised", "does not rule out" bind to nothing
    return Stance(_polarity(outlook, clause, effect, refused), "commissive", anchor)


def _auxiliary(token: Token) -> Token:
    """Give the first auxiliary before a verb form."""
    while token.i > token.sent.start:
        before = token.nbor(-1)
        if before.pos_ != "AUX" and not is_light(before):
            break
        token = before
    while token.i + 1 < token.sent.end and is_light(token):
        token = token.nbor(1)
    return token


def _provided(outlook: Outlook, clause: Clause, anchor: Clause) -> Stance | None:
    """Read what an agreement lays down."""
    if ("provide" not in effects_of(anchor)) or clause == anchor:
        return None
    token, agreements = anchor.predicate, words_of(anchor.predicate).agreements
    before = token.doc[piece_start(token) : token.i]
    for word in (*anchor.fillers("subj"), *before):
        if word.lemma_.lower() in agreements:
            return Stance(_polarity(outlook, clause, "will", False), "provide", anchor)
    return None


def effects_of(clause: Clause) -> set[str]:
    """Give what the lexicon of commissives says of a predicate and of its homographs."""
    table = commissives(clause.predicate.lang_)
    found = {table[reading] for reading in clause.readings if reading in table}
    provides = words_of(clause.predicate).providing & {lemma for _, lemma in clause.readings}
    return found | ({"provide"} if provides else set())


def _unbound(sentence: Sentence, link: Link) -> bool:
    """Tell whether the governing predicate leaves the subject free."""
    lemmas = {lemma for _, lemma in link.clause.readings}
    if lemmas & words_of(link.clause.predicate).announcing:
        return False  # French "prévenir que" warns, it prevents nothing
    if link.effect in UNBINDING or link.how in {"denied", "alleged"}:
        return True
    frame = frame_of(sentence, link.clause)
    return frame is not None and frame.event in {"REQUEST", "ACCUSE"}


def _governor(sentence: Sentence, clause: Clause) -> Clause | None:
    """Find by word order the commissive whose infinitive the clause is: "pledged Oslo to send"."""
    token = clause.predicate
    index = token.i - 1
    while index > token.sent.start and is_light(token.doc[index]):
        index -= 1
    if index < token.sent.start or plain(token.doc[index]) not in words_of(token).linkers:
        return None
    for position in range(index - 1, max(token.sent.start, index - REFUSAL_REACH) - 1, -1):
        word = token.doc[position]
        if word.pos_ in {"VERB", "AUX"} or position in sentence.clauses:
            found = sentence.clauses.get(position)
            if found is not None and _commissive(token, found):
                return found
            if word.pos_ in {"VERB", "AUX"}:
                return None
        if is_break(word):
            return None
    return None


def stance_of(
    outlook: Outlook, clause: Clause, links: list[Link], conditioned: bool, refused: bool
) -> Stance | None:
    """Tell how the clause binds its subject; None where it does not.

    *conditioned*: a conditional states a commitment, being reported of whom it binds or hanging on
    a condition; otherwise it is a supposition.
    """
    for link in links:
        stance = _by_anchor(outlook, clause, link.clause, refused) or _provided(
            outlook, clause, link.clause
        )
        if stance is not None:
            return stance
        if effects_of(link.clause) & {"will", "will_not"} or _unbound(outlook.sentence, link):
            return None
    governor = _governor(outlook.sentence, clause)
    if governor is not None:
        return _by_anchor(outlook, clause, governor, refused)
    own = _own_promise(outlook, clause, refused)
    return own or _by_tense(outlook, clause, conditioned, refused)


def _own_promise(outlook: Outlook, clause: Clause, refused: bool) -> Stance | None:
    """Read a promise whose object is the act: "was promised 90 million"."""
    if clause.kind == "noun" or outlook.group(clause) is not None:
        return None
    token = clause.predicate
    passive = any(child.dep_ == "aux:pass" for child in token.lefts)
    if not passive and not any(filler.i > token.i for filler in clause.fillers("obj")):
        return None  # "..., Nairobi promised": the promise is told before
    return _by_anchor(outlook, clause, clause, refused)


def _by_tense(
    outlook: Outlook, clause: Clause, conditional_binds: bool, refused: bool
) -> Stance | None:
    """Read a future as a commitment of its subject; a conditional where it can be one."""
    if clause.kind == "noun" and clause.carrier is None:
        return None
    group = outlook.group(clause)
    polarity = _polarity(outlook, clause, "will", refused)
    token = clause.finite
    if _is_demanded(token if group is None else group.first):
        return None
    if group is None:
        bound = is_future(token, status_cues(token.lang_)) and not _is_tentative(token)
        return Stance(polarity, "future", clause) if bound else None
    if group.tense == "future":
        return Stance(polarity, "future", clause)
    if conditional_binds and not group.perfect:
        return Stance(polarity, "conditional", clause)
    return None
