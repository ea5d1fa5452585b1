"""What a condition tells: its kind, who would do it, and to whom or what."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from casus.clauses import Clause
from casus.coding.matching import frame_of
from casus.coding.slots import Sentence
from casus.commitments.conditions import Opening
from casus.commitments.parties import parties_among, parties_within
from casus.commitments.wording import is_misread_verb, phrases_after, plain, verb_lemmas, words_of
from casus.knowledge.commitment_words import condition_events, condition_kinds
from casus.knowledge.grammar import grammar
from casus.records import Actor, Condition

VERB_SLOTS = ("obj", "à", "contre", "sur", "against", "on", "to", "into", "dans", "iobj", "from")
NOUN_SLOTS = ("obj", "à", "contre", "sur", "dans", "against", "on", "to", "into", "gen", "de", "of")
Parties = tuple[tuple[Actor, ...], tuple[Actor, ...]]


def _listed(token: Token, kind: str) -> str | None:
    """Give the kind that the lexicon says a word makes as a verb, noun or adjective."""
    table = condition_kinds(token.lang_)
    lemmas = [token.lemma_.lower(), plain(token)]
    if kind == "verb":
        lemmas = [*_pairs(token), *verb_lemmas(token)]
    return next((table[kind, lemma] for lemma in lemmas if (kind, lemma) in table), None)


def _pairs(token: Token) -> list[str]:
    """List a word's lemmas with each of the words that follow it: "set foot", "pull out"."""
    following = [plain(word) for word in token.doc[token.i + 1 : token.i + 4]]
    lemmas = dict.fromkeys([*verb_lemmas(token), token.lemma_.lower()])
    return [f"{lemma} {word}" for lemma in lemmas for word in following]


def _paired(token: Token) -> bool:
    table = condition_kinds(token.lang_)
    return any(("verb", pair) in table for pair in _pairs(token))


def _commands(token: Token) -> bool:
    """Tell an imperative or a gerund that the tagger took for an adjective or a noun.

    "Free our men", "en attaquant nos navires".
    """
    opens = token.i == token.sent.start or token.nbor(-1).is_punct
    gerund = not opens and plain(token.nbor(-1)) in words_of(token).gerund
    return (
        (opens or gerund)
        and token.pos_ in {"ADJ", "NOUN", "PROPN", "X"}
        and bool(_listed(token, "verb"))
    )


def _by_words(words: list[Token], nominal: bool) -> Iterator[tuple[Token, str]]:
    """Yield the words that make a kind, the likelier first: verbs, but nouns after "en cas de"."""
    verbs = [w for w in words if w.pos_ in {"VERB", "AUX"} or is_misread_verb(w) or _paired(w)]
    if not nominal and words[:1] and _commands(words[0]):
        verbs.insert(0, words[0])
    nouns = [w for w in words if w.pos_ in {"NOUN", "PROPN", "ADJ", "X"} and w not in verbs]
    order = [(nouns, "noun"), (verbs, "verb")] if nominal else [(verbs, "verb"), (nouns, "noun")]
    for group, kind in order:
        for word in group:
            found = _listed(word, kind) or (_listed(word, "adj") if kind == "noun" else None)
            if found:
                yield word, found


def _by_event(sentence: Sentence, clause: Clause) -> str | None:
    frame = frame_of(sentence, clause)
    if frame is None or frame.event is None:
        return None
    kinds = condition_events()
    narrow = [kinds[f"{frame.event}/{m}"] for m in frame.modes if f"{frame.event}/{m}" in kinds]
    return narrow[0] if narrow else kinds.get(frame.event)


def _core(sentence: Sentence, words: list[Token], nominal: bool) -> tuple[Token | None, str]:
    """Give the word that tells the condition, and its kind."""
    for word, kind in _by_words(words, nominal):
        return word, kind
    for word in words:
        clause = sentence.clauses.get(word.i)
        kind_told = _by_event(sentence, clause) if clause else None
        if kind_told:
            return word, kind_told
    verbs = [word for word in words if word.pos_ == "VERB"]
    return next(iter(verbs or words), None), "other"


def _by_tree(sentence: Sentence, clause: Clause, inside: set[Token]) -> Parties:
    noun = clause.kind == "noun"
    by = ("subj", "par", "by", "adj") if noun else ("subj",)
    actors: tuple[Actor, ...] = ()
    taken: Token | None = None
    for slot in by:
        for token in sentence.fillers(clause, slot):
            if not actors and token in inside:
                actors, taken = parties_within(sentence.mentions, token), token
    for slot in NOUN_SLOTS if noun else VERB_SLOTS:
        for token in sentence.fillers(clause, slot):
            objects = parties_within(sentence.mentions, token)
            if token in inside and token != taken and objects and objects != actors:
                return actors, objects
    return actors, ()


def _round_noun(sentence: Sentence, core: Token, words: list[Token]) -> Parties:
    """Read "the Russian attack on X", "breach of the truce by X": by its agent, else before it."""
    agents: list[Token] = []
    others: list[Token] = []
    for case, head in phrases_after(core, words[-1].i + 1):
        (agents if case in grammar(core.lang_).agent else others).append(head)
    mentions = sentence.mentions
    before = [word for word in words if word.i < core.i]
    adjectives = [w for w in words if core.i < w.i <= core.i + 2 and w.pos_ == "ADJ"]
    actors = parties_among(mentions, agents) or parties_among(mentions, before + adjectives)
    objects = next((found for h in others if (found := parties_within(mentions, h))), ())
    if core.lemma_.lower() in words_of(core).asked_for:
        return actors or objects, ()
    return actors, objects if objects != actors else ()


def _by_order(sentence: Sentence, core: Token, words: list[Token]) -> Parties:
    """Take who stands before the verb for the doer, who stands after it for whom it is done to."""
    if core.pos_ == "NOUN" and not is_misread_verb(core):
        return _round_noun(sentence, core, words)
    before = parties_among(sentence.mentions, [w for w in words if w.i < core.i])
    after = parties_among(sentence.mentions, [w for w in words if w.i > core.i])
    passive = core.i > words[0].i and core.nbor(-1).lemma_.lower() in words_of(core).being
    return (after, before) if passive else (before, after)


def _undergoes(core: Token) -> bool:
    """Tell a verb whose subject it befalls: "come under attack", "subir une attaque"."""
    return core.pos_ == "VERB" and core.lemma_.lower() in grammar(core.lang_).light_patient


def condition_of(sentence: Sentence, opening: Opening, tokens: Tokens) -> Condition:
    """Give the condition that the words of an opening make."""
    words = [w for w in tokens.doc[opening.body : opening.end] if not w.is_punct and not w.is_space]
    core, kind = _core(sentence, words, opening.nominal)
    clause = sentence.clauses.get(core.i) if core is not None else None
    actors, objects = _by_tree(sentence, clause, set(words)) if clause else ((), ())
    if core is not None and not actors and not objects:
        actors, objects = _by_order(sentence, core, words)
    if core is not None and not objects and _undergoes(core):
        actors, objects = (), actors
    return Condition(
        kind=kind,
        span=opening.span(tokens),
        actors=actors,
        objects=objects,
        only_if=opening.only,
        negated=opening.negated,
    )
