"""The same commitment told again in one dispatch."""

from collections.abc import Iterable
from dataclasses import replace

from casus.commitments.parties import party_key
from casus.records import Commitment


def _key(commitment: Commitment) -> tuple[object, ...]:
    promisors = frozenset(party_key(actor) for actor in commitment.promisors)
    return promisors, commitment.undertaking, commitment.polarity, commitment.source


def _fullness(commitment: Commitment) -> tuple[bool, bool, bool]:
    """Rank tellings: with its condition, with whoever reports it, in less than a sentence."""
    reported = bool(commitment.reported_by)
    return commitment.condition is not None, reported, commitment.quote != commitment.sentence


def once(found: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Keep a commitment told again once: the fullest telling, with what any of them leaves out."""
    kept: dict[tuple[object, ...], Commitment] = {}
    for commitment in found:
        known = kept.get(_key(commitment), commitment)
        fuller = max(known, commitment, key=_fullness)
        left_out = known.excluded or commitment.excluded
        kept[_key(commitment)] = replace(fuller, excluded=left_out)
    return tuple(sorted(kept.values(), key=lambda commitment: commitment.quote))
