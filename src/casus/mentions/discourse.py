"""What has been named so far: everything that later words may take up, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Token

from casus.knowledge.anaphora import Pronoun
from casus.mentions.actors import ActorReader
from casus.mentions.antecedents import Antecedent, antecedent_of
from casus.mentions.chunks import Chunk
from casus.records import Actor

_KINDS = {"any": "people", "body": "body", "person": "person"}


@dataclass(frozen=True, slots=True)
class Resolvers:
    """How the words of a document are read: each gives the actors of a token.

    `own` leaves out, `joined` adds what is coordinated after it; `pronoun` tells what kind of
    pronoun a token is.
    """

    own: Callable[[Token], tuple[Actor, ...]]
    joined: Callable[[Token], tuple[Actor, ...]]
    pronoun: Callable[[Token], Pronoun | None]


class Discourse:
    """The antecedents of one document; each is read when first needed, and kept."""

    def __init__(
        self, reader: ActorReader, lang: str, sentences: Sequence[int], resolvers: Resolvers
    ) -> None:
        self._reader = reader
        self._phrases = reader.phrases
        self._lang = lang
        self._sentences = sentences
        self._resolvers = resolvers
        self._singles: dict[int, Antecedent | None] = {}
        self._groups: dict[int, Antecedent | None] = {}
        self._taken: dict[int, Antecedent | None] = {}

    def of_chunk(self, index: int) -> Antecedent | None:
        """Give chunk *index* as an antecedent by itself; None where nothing can take it up."""
        if index not in self._singles:
            self._singles[index] = None  # while it is sought, nothing inside it can take it up
            chunk = self._phrases.chunks[index]
            actors = self._resolvers.own(self._phrases.noun_of(index))
            sentence = self._sentences[chunk.start]
            self._singles[index] = antecedent_of(index, sentence, actors, self._phrases, self._lang)
        return self._singles[index]

    def before(self, limit: int) -> Iterator[Antecedent]:
        """Give the phrases and pronouns that end before token *limit*, compounds as one too."""
        for where, index in self._points:
            if where >= limit:
                return
            if index is None:
                found = [self._of_pronoun(where)]
            elif self._phrases.chunks[index].end > limit:
                continue
            else:
                found = [self.of_chunk(index), self._group(index)]
            yield from (antecedent for antecedent in found if antecedent is not None)

    def named_before(self, limit: int) -> Sequence[Antecedent]:
        """Give every party named before token *limit*, those inside other phrases too."""
        found: list[Antecedent] = []
        for index, chunk in enumerate(self._phrases.chunks):
            if chunk.end > limit:
                break
            whole = self.of_chunk(index)
            if whole is not None and whole.actors:
                found.append(whole)
            else:
                found += self._embedded(index, chunk)
        return found

    @cached_property
    def _points(self) -> list[tuple[int, int | None]]:
        """List the starts of the chunks, with their index, and the pronouns, in order."""
        points: list[tuple[int, int | None]] = [
            (chunk.start, index) for index, chunk in enumerate(self._phrases.chunks)
        ]
        points += [(token.i, None) for token in self._phrases.doc if self._is_personal(token)]
        return sorted(points, key=lambda point: point[0])

    def _is_personal(self, token: Token) -> bool:
        if token.pos_ != "PRON":
            return False
        pronoun = self._resolvers.pronoun(token)
        return pronoun is not None and pronoun.use == "personal"

    def _of_pronoun(self, index: int) -> Antecedent | None:
        if index not in self._taken:
            self._taken[index] = None  # while it is being resolved it stands for nobody
            token = self._phrases.doc[index]
            pronoun = self._resolvers.pronoun(token)
            actors = self._resolvers.own(token)
            if pronoun and actors:
                weight = 80 if token.dep_.startswith("nsubj") else 40
                self._taken[index] = Antecedent(
                    index, self._sentences[index], actors, pronoun.number, pronoun.gender,
                    _KINDS[pronoun.stands_for], weight,
                )  # fmt: skip
        return self._taken[index]

    def _group(self, index: int) -> Antecedent | None:
        """Give what chunk *index* and its coordinates name together, where they are several."""
        if index not in self._groups:
            single = self.of_chunk(index)
            self._groups[index] = None
            if single is not None and single.actors:
                together = self._resolvers.joined(self._phrases.doc[single.token])
                if len(together) > len(single.actors):
                    self._groups[index] = replace(
                        single, actors=together, number="plural", gender="any"
                    )
        return self._groups[index]

    def _embedded(self, index: int, chunk: Chunk) -> Iterator[Antecedent]:
        """Give those named inside a phrase that is no party itself ("the Turkish offensive")."""
        for unit in chunk.units:
            if unit.naming and unit.naming.entries:
                actors = self._reader.of_unit(index, unit)
                sentence = self._sentences[unit.start]
                yield Antecedent(unit.start, sentence, actors, "any", "any", "body", 20)
