"""Who, where and when a dispatch names: the public door of the room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from casus.clauses.arguments import SUBJECTS, whole_subject
from casus.knowledge.anaphora import anaphora
from casus.knowledge.frames import lexicon
from casus.knowledge.names import gazetteer
from casus.knowledge.noun_phrases import NounPhrases, noun_phrases
from casus.mentions.actors import ActorReader
from casus.mentions.anaphors import Anaphors
from casus.mentions.antecedents import Antecedent
from casus.mentions.chunks import Chunk, Unit, find_chunks
from casus.mentions.coreference import Pronouns, Sources
from casus.mentions.dates import find_whens
from casus.mentions.discourse import Discourse, Resolvers
from casus.mentions.focus import find_focus
from casus.mentions.issuer import issuer_of
from casus.mentions.namings import Naming, find_namings
from casus.mentions.phrases import Phrases
from casus.mentions.places import find_places
from casus.mentions.scenes import Scenes
from casus.mentions.settling import is_elsewhere, parts_of_names, span_of
from casus.mentions.unsaid import Setting
from casus.records import Actor, Dispatch, Place, Span, When

_NOMINAL = frozenset({"ADJ", "NOUN", "NUM", "PRON", "PROPN", "X"})


@cache
def _deeds(lang: str) -> frozenset[str]:
    """Give the nouns that name deeds and nobody who does them."""
    return lexicon(lang).nouns - frozenset(gazetteer(lang).roles)


class Mentions:
    """The parties, places and times of one parsed dispatch.

    `doc` is the parse of `dispatch.text`, so that a token's `idx` is an offset in it; `places` are
    the places named, in order. All answers are found once and kept; offsets are characters of
    `dispatch.text`, half-open.
    """

    def __init__(self, doc: Doc, dispatch: Dispatch) -> None:
        self.doc = doc
        self._dispatch = dispatch
        self._lang = dispatch.language
        words = noun_phrases(self._lang)
        namings = self._settle(find_namings(doc, self._lang, dispatch.published), words)
        self._chunks = find_chunks(doc, namings, words)
        self._chunk_at = {
            i: index
            for index, chunk in enumerate(self._chunks)
            for i in range(chunk.start, chunk.end)
        }
        self._named = {
            i: Unit(naming.start, naming.end, naming.kind, naming)
            for naming in namings
            if naming.entries
            for i in range(naming.start, naming.end)
        }
        self._found: dict[int, tuple[Actor, ...]] = {}
        self._asked: set[int] = set()
        sentences = _sentence_numbers(doc)
        setting = Setting(self._focus, self._possessor, self._is_anaphoric, self._country_at)
        self._phrases = Phrases(doc, self._chunks, words)
        self._scenes = Scenes(self._phrases, self._lang)
        self._reader = ActorReader(self._phrases, setting)
        phrases = anaphora(self._lang)
        sources = Sources(
            self._antecedents_before,
            self._antecedent_at,
            self.actors_of,
            lambda: self._issuer,
        )
        self._pronouns = Pronouns(doc, phrases, sources, sentences)
        resolvers = Resolvers(self._own_actors, self.actors_of, self._pronouns.pronoun)
        self._discourse = Discourse(self._reader, self._lang, sentences, resolvers)
        self._anaphors = Anaphors(doc, phrases, words, self._discourse.named_before, sentences)

    @property
    def focus(self) -> str | None:
        """Give the PLOVER code of the country most in focus, None where none is named."""
        return self._focus.country

    def _settle(self, namings: Sequence[Naming], words: NounPhrases) -> list[Naming]:
        """Find focus and places, and leave out the namings that are part of another name."""
        doc, dispatch = self.doc, self._dispatch
        parts = parts_of_names(doc, namings, words)
        whole = [naming for naming in namings if naming not in parts]
        self._focus = find_focus(whole, [doc[n.start].idx for n in whole], dispatch)
        inner = [span_of(doc, naming) for naming in parts]
        focus = [self.focus] if self.focus else []
        self.places: tuple[Place, ...] = tuple(
            place
            for place in find_places(dispatch.text, self._lang, focus)
            if not any(place.span.overlaps(span) for span in inner)
        )
        return [naming for naming in whole if not is_elsewhere(doc, naming, self.places)]

    @property
    def lead_end(self) -> int:
        """Give the offset at which headline and first paragraph end: they tell what is news."""
        paragraphs = self._dispatch.paragraphs
        if not paragraphs:
            return 0
        return paragraphs[min(1, len(paragraphs) - 1)].end if self._dispatch.headline else 0

    @cached_property
    def whens(self) -> tuple[When, ...]:
        """Give the time expressions, in order."""
        return find_whens(self._dispatch.text, self._lang, self._dispatch.published)

    @cached_property
    def all_actors(self) -> tuple[Actor, ...]:
        """Give the actors of every noun phrase of the text, in order, pronouns left out.

        Those told as the scene of something ("in Moscow") are no actors here.
        """
        acting = (i for i in range(len(self._chunks)) if not self._scenes.holds(i))
        nouns = [self._phrases.noun_of(index) for index in acting]
        return tuple(actor for noun in nouns for actor in self._own_actors(noun))

    def actors_of(self, token: Token) -> tuple[Actor, ...]:
        """Give the actors that the noun phrase headed by *token* names or stands for.

        What is coordinated with it counts ("Erevan et Bakou" from the first head gives both).
        () where it is no political actor, or where nobody can say whom it stands for.
        """
        if token.i in self._found:
            return self._found[token.i]
        if token.i in self._asked:
            return ()
        self._asked.add(token.i)
        actors = self._joined(token, self._own_actors(token))
        self._asked.discard(token.i)
        self._found[token.i] = actors
        return actors

    def place_of(self, token: Token) -> Place | None:
        """Give the place that the noun phrase headed by *token* names."""
        chunk = self._chunk_of(token)
        spans = [_span_of(token), *([self._char_span(chunk)] if chunk else [])]
        return next((p for span in spans for p in self.places if p.span.overlaps(span)), None)

    def whens_in(self, span: TokenSpan) -> tuple[When, ...]:
        """Give the time expressions inside *span*."""
        outer = Span(span.start_char, span.end_char)
        return tuple(when for when in self.whens if outer.contains(when.span))

    def places_in(self, span: TokenSpan) -> tuple[Place, ...]:
        """Give the places named inside *span*."""
        outer = Span(span.start_char, span.end_char)
        return tuple(place for place in self.places if outer.contains(place.span))

    def is_topic(self, place: Place) -> bool:
        """Tell whether a place is what its headline is about ("Syrie : ..."), a party of nobody."""
        chunks = (i for i, c in enumerate(self._chunks) if self._char_span(c).overlaps(place.span))
        return any(self._scenes.is_topic(index) for index in chunks)

    def speaker_of(self, token: Token) -> tuple[Actor, ...]:
        """Give who speaks the quotation or reported clause in which *token* stands."""
        speaker = self._pronouns.speech.speaker(token)
        return self.actors_of(speaker) if speaker is not None else ()

    def _own_actors(self, token: Token) -> tuple[Actor, ...]:
        pronoun = self._pronouns.pronoun(token)
        if pronoun:
            return _in_words(self._pronouns.resolve(token, pronoun), _span_of(token), token.text)
        index = self._chunk_at.get(token.i)
        if index is None:
            return self._taken_up(token, None) if token.pos_ in _NOMINAL else ()
        if self._scenes.is_topic(index):
            return self._behind_topic(token, index)
        return () if self._is_deed(token, index) else self._in_chunk(token, index)

    def _behind_topic(self, token: Token, index: int) -> tuple[Actor, ...]:
        """Give who acts where the parser took a headline's topic for its subject."""
        if not token.dep_.startswith("nsubj") or token.head.i < token.i:
            return ()
        noun = self._scenes.told_after(index, token.head.i)
        return self.actors_of(noun) if noun is not None else ()

    def _is_deed(self, token: Token, index: int) -> bool:
        """Tell a deed from who does it: "une intervention militaire russe" is no actor.

        Its adjective "russe" is one, "militaire" is none.
        """
        chunk = self._chunks[index]
        unit = chunk.unit_at(token.i)
        named = {"demonym", "name", "role"}
        lends = unit is not None and unit.kind == "role" and token.pos_ == "ADJ"
        if self._is_anaphoric(token) or (unit and unit.kind in named and not lends):
            return False
        if chunk.head_unit and chunk.head_unit.kind in named:
            return False
        lemmas = {self.doc[i].lemma_.lower() for i in range(chunk.start, chunk.end)}
        return bool(lemmas & _deeds(self._lang))

    def _in_chunk(self, token: Token, index: int) -> tuple[Actor, ...]:
        """Give the actors of a word of chunk *index*: all of the chunk's where it is its noun."""
        chunk = self._chunks[index]
        unit = chunk.unit_at(token.i) or self._named.get(token.i)
        if self._anaphors.is_description(token, chunk):
            return self._taken_up(token, chunk)
        if unit and not _is_head(chunk, unit, token):
            actors = self._reader.of_unit(index, unit)
            return actors or (self._taken_up(token, chunk) if unit.kind == "role" else ())
        if together := self._counted_roles(token, chunk, index):
            return together
        return self._reader.of_chunk(index) or self._taken_up(token, chunk)

    def _taken_up(self, token: Token, chunk: Chunk | None) -> tuple[Actor, ...]:
        """Give whom a definite phrase takes up, in its own words."""
        actors = self._anaphors.resolve(token, chunk)
        if not actors:
            return ()
        span = self._char_span(chunk) if chunk else _span_of(token)
        return _in_words(actors, span, span.of(self._dispatch.text))

    def _country_at(self, span: Span) -> str | None:
        """Give the country of the place named in *span*."""
        return next((place.country for place in self.places if place.span.overlaps(span)), None)

    def _is_anaphoric(self, noun: Token) -> bool:
        return self._anaphors.is_anaphoric(noun)

    def _counted_roles(self, token: Token, chunk: Chunk, index: int) -> tuple[Actor, ...]:
        """Read "les deux présidents": the role, of the countries named before.

        Plain people ("the two men") are those of office who were named.
        """
        unit = chunk.head_unit
        role = unit.naming.role if unit and unit.naming else None
        number = self._anaphors.counted(chunk)
        if unit is None or role is None or not number or self._is_anaphoric(self.doc[unit.start]):
            return ()
        named = any(u.naming and u.naming.entries for u in chunk.units)
        if named or self._phrases.links.complement(index) is not None:
            return ()
        if self._anaphors.is_neighbour(token):
            return self._taken_up(token, chunk)
        span = self._char_span(chunk)
        plain = role.sector == "CVL"
        found = self._anaphors.together(token, not plain, number)
        told = _in_words(found, span, span.of(self._dispatch.text))
        if plain:
            return told if all(actor.sector == "GOV" for actor in told) else ()
        return tuple(replace(actor, sector=role.sector, entity=None) for actor in told)

    def _joined(self, token: Token, own: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Add the actors coordinated with *token* after it."""
        chunk = self._chunk_of(token)
        unit = chunk.unit_at(token.i) if chunk else None
        whole = chunk is not None and unit in (chunk.head_unit, chunk.person_unit)
        inside = range(chunk.start, chunk.end) if chunk and whole else range(token.i, token.i + 1)
        actors = dict.fromkeys(own)
        for i in inside:
            for child in self.doc[i].children:
                if child.dep_ != "conj" or child.i < inside.stop:
                    continue
                for joined in _conjuncts(child):
                    actors.update(dict.fromkeys(self.actors_of(joined)))
        return _distinct(actors)

    def _chunk_of(self, token: Token) -> Chunk | None:
        index = self._chunk_at.get(token.i)
        return None if index is None else self._chunks[index]

    def _char_span(self, chunk: Chunk) -> Span:
        span = self.doc[chunk.start : chunk.end]
        return Span(span.start_char, span.end_char)

    def _possessor(self, token: Token) -> tuple[Actor, ...]:
        pronoun = self._pronouns.pronoun(token)
        possessive = pronoun is not None and pronoun.use.endswith("possessive")
        return self.actors_of(token) if possessive else ()

    def _antecedents_before(self, limit: int) -> Iterable[Antecedent]:
        return self._discourse.before(limit)

    def _antecedent_at(self, token: Token) -> Antecedent | None:
        index = self._chunk_at.get(token.i)
        return None if index is None else self._discourse.of_chunk(index)

    @cached_property
    def _issuer(self) -> tuple[Actor, ...]:
        named = self._discourse.named_before(len(self.doc))
        return issuer_of(self._dispatch, named, self._opens_sentence)

    def _opens_sentence(self, index: int) -> bool:
        """Tell whether a token is the first of its sentence, an article aside."""
        token = self.doc[index]
        article = index > 0 and self.doc[index - 1].pos_ == "DET"
        return bool(token.is_sent_start or (article and self.doc[index - 1].is_sent_start))


def _conjuncts(child: Token) -> tuple[Token, ...]:
    """Give the noun that a conjunct is, or the subject of a verb hung there in its place."""
    if child.pos_ in _NOMINAL:
        return (child,)
    subjects = (sub for sub in child.lefts if sub.dep_ in SUBJECTS)
    return tuple(sub for sub in subjects if whole_subject(child, sub) == child.head)


def _is_head(chunk: Chunk, unit: Unit, token: Token) -> bool:
    """Tell whether a word asked for stands for its whole chunk, not for itself alone."""
    if unit in (chunk.head_unit, chunk.person_unit):
        return True
    governed = chunk.start <= token.head.i < chunk.end and token.head.i != token.i
    return not governed and unit.kind != "demonym" and chunk.head_unit is None


def _distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Drop actors that name again who stands before them ("the minister, X")."""
    kept: list[Actor] = []
    for actor in actors:
        if not any(_same(actor, earlier) for earlier in kept):
            kept.append(actor)
    return tuple(kept)


def _same(actor: Actor, earlier: Actor) -> bool:
    alike = (actor.country, actor.sector) == (earlier.country, earlier.sector)
    unnamed = None in (actor.entity, earlier.entity) or actor.entity == earlier.entity
    return actor.country is not None and alike and unnamed


def _in_words(actors: Sequence[Actor], span: Span, text: str) -> tuple[Actor, ...]:
    """Give *actors* with the words that stand for them here."""
    return tuple(replace(actor, text=text, span=span) for actor in actors)


def _span_of(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _sentence_numbers(doc: Doc) -> list[int]:
    """Give for each token which sentence it stands in, counted from 0."""
    numbers: list[int] = []
    for token in doc:
        last = numbers[-1] if numbers else -1
        numbers.append(last + 1 if token.is_sent_start or last < 0 else last)
    return numbers
