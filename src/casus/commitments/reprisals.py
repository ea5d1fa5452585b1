"""Warnings: a deed that would draw an answer. "Any strike will be met with force."."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.slots import Sentence
from casus.commitments.conditions import Opening
from casus.commitments.groups import Group
from casus.commitments.parties import actors_in
from casus.commitments.undertaking import noun_acts
from casus.commitments.wording import phrases_after, piece_end, plain, with_particle, words_of
from casus.commitments.wording import verb_lemmas as lemmas_of
from casus.knowledge.commitment_words import Undertaking, commissives, condition_kinds
from casus.records import Actor

DOERS = ("par", "by", "adj", "gen", "de", "from")


@dataclass(frozen=True, slots=True)
class Reprisal:
    """A deed, the answer that it would draw, and who would give it (empty: who speaks)."""

    group: Group
    act: Undertaking
    doers: tuple[Actor, ...]
    deed: Opening | None


def _draws(group: Group) -> bool:
    table = commissives(group.verb.lang_)
    lemmas = [*with_particle(group.verb), *lemmas_of(group.verb)]
    reflexive = [f"se {lemma}" for lemma in lemmas_of(group.verb)]
    reflexive += [f"s'{lemma}" for lemma in lemmas_of(group.verb)]
    return any(table.get(("verb", lemma)) == "provoke" for lemma in [*lemmas, *reflexive])


def _deed(group: Group) -> Opening | None:
    """Read the subject as a deed that would happen: an event noun, or any of its kind."""
    subject = group.subject
    if subject is None or subject.i > group.first.i:
        return None
    start = subject.left_edge.i
    before = subject.doc[start : group.first.i]
    words = words_of(subject)
    known = ("noun", subject.lemma_.lower()) in condition_kinds(subject.lang_)
    general = any(plain(word) in words.general for word in before)
    if not known and not general:
        return None
    return Opening(start, start, group.first.i, False, False, True)


def _answers(sentence: Sentence, group: Group) -> Iterator[tuple[Undertaking, Clause | None]]:
    """Yield the acts that stand after the verb, as nouns; the verb's own answer failing them."""
    stop = piece_end(group.verb)
    for _, head in phrases_after(group.verb, stop):
        for act in noun_acts(sentence, head):
            yield act, sentence.clauses.get(head.i)
    if set(lemmas_of(group.verb)) & words_of(group.verb).answering:
        yield Undertaking("retaliation", (), (), (), False, "commitments.toml, answering"), None


def _noun_doers(sentence: Sentence, clause: Clause | None) -> tuple[Actor, ...]:
    return actors_in(sentence, clause, DOERS) if clause is not None else ()


def reprisal_of(sentence: Sentence, group: Group) -> Reprisal | None:
    """Read one verb group as a warning; None where it is none."""
    if not _draws(group):
        return None
    deed = _deed(group)
    faced = set(lemmas_of(group.verb)) & words_of(group.verb).facing
    if deed is None and not faced:
        return None
    for act, clause in _answers(sentence, group):
        return Reprisal(group, act, _noun_doers(sentence, clause), deed)
    return None


def faced_by(sentence: Sentence, warning: Reprisal) -> tuple[Actor, ...]:
    """Give against whom the answer goes where its subject would have to face it."""
    subject: Token | None = warning.group.subject
    if warning.deed is not None or subject is None:
        return ()
    return sentence.mentions.actors_of(subject)
