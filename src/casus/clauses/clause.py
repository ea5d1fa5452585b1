"""A predicate with its logical arguments."""

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Argument:
    """The head word of an argument, the logical slot that it fills, and how that is known.

    Slots are the same in both languages: `subj` and `obj` are logical (the agent of a passive is
    `subj`), `iobj` the dative, `comp` the clause that completes the predicate, `gen` the
    possessor of a noun (`poss` where it is a determiner or 's), `adj` a modifier that may name a
    party ("Turkish shelling"); any other slot is a preposition or conjunction by its lemma
    ("contre", "because_of"). `how` is `syntax`, `passive`, `relative`, `participle`, `control`,
    `coordination` or `light verb`.
    """

    slot: str
    token: Token
    how: str = "syntax"


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate, be it verb, event noun or adjective.

    `readings` are the (kind, lemma) pairs under which the lexicon may know it, best first: kind
    is `verb`, `noun` or `adj`. `parent` is the predicate that it hangs on, by `relation` (the UD
    label of the link). `carrier` is the light verb that carries an event noun: its tense,
    negation and mood are the noun's. `passive`: the grammatical subject is the logical object.
    """

    predicate: Token
    readings: tuple[tuple[str, str], ...]
    arguments: tuple[Argument, ...]
    parent: Token | None = None
    relation: str = "root"
    carrier: Token | None = None
    passive: bool = False

    def fillers(self, slot: str) -> tuple[Token, ...]:
        """Give the head words that fill *slot*, in the order of the text."""
        return tuple(arg.token for arg in self.arguments if arg.slot == slot)

    @property
    def kind(self) -> str:
        """Give the kind of the first reading."""
        return self.readings[0][0]

    @property
    def finite(self) -> Token:
        """Give the word whose tense and negation hold for the clause: the carrier if any."""
        return self.carrier if self.carrier is not None else self.predicate
