"""One sentence with all that the reading of its commitments asks of it."""

from dataclasses import dataclass
from datetime import date

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from casus.coding import parse_clauses
from casus.coding.slots import Sentence
from casus.commitments.conditions import Opening, openings
from casus.commitments.groups import Group, verb_groups
from casus.commitments.mending import mended
from casus.commitments.speakers import Report, report_of, reports
from casus.commitments.stance import Outlook, Stance
from casus.commitments.wording import is_break, words_of
from casus.mentions import Mentions
from casus.records import Actor, When

LONG_PAST_DAYS = 366  # a promise dated more than a year before the dispatch is told as history
YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence: its clauses mended by word order, conditions, verb groups, reporting phrases."""

    tokens: Tokens
    sentence: Sentence
    groups: dict[int, Group]
    openings: list[Opening]
    reports: list[Report]

    @property
    def outlook(self) -> Outlook:
        """Give what stances are read from."""
        return Outlook(self.sentence, self.groups)

    def within_condition(self, token: Token) -> bool:
        """Tell whether the token stands inside a condition of the sentence."""
        return any(opening.holds(token) for opening in self.openings)

    def speaker(self, token: Token) -> tuple[Actor, ...]:
        """Give who says the words at *token*; who speaks the quotation where no phrase tells."""
        report = report_of(token, self.reports)
        if report is not None and report.by:
            return report.by
        return self.sentence.mentions.speaker_of(token)


def scene_of(tokens: Tokens, mentions: Mentions) -> Scene:
    """Read a sentence."""
    groups = verb_groups(tokens)
    found = openings(tokens, groups)
    sentence = mended(parse_clauses(tokens, mentions), groups, [o.start for o in found])
    outside = [
        report
        for report in reports(mentions, tokens)
        if not any(opening.holds(report.verb) for opening in found) and report.verb.i not in groups
    ]
    return Scene(tokens, sentence, groups, found, outside)


def is_supposition(scene: Scene, act: Token) -> bool:
    """Tell questions, openings such as "perhaps", and the words of experts and journalists."""
    text = scene.tokens.text
    if text.rstrip(" »”\"'").endswith("?"):
        return True
    lowered = text.lower()
    if any(opening in lowered for opening in words_of(act).suppositions):
        return True
    report = report_of(act, scene.reports)
    return report is not None and report.supposes


def is_history(scene: Scene, stance: Stance, act: Token, published: date | None) -> bool:
    """Tell a promise told as long past, expired or broken."""
    words = words_of(act)
    lemmas = {token.lemma_.lower() for token in scene.tokens}
    forms = {token.lower_ for token in scene.tokens}
    lowered = scene.tokens.text.lower()
    if any(cue in lowered for cue in words.bygone_phrases):
        return True
    if stance.by != "provide" and (lemmas | forms) & words.bygone:
        return True
    if stance.by != "commissive":
        return False
    whens = scene.sentence.mentions.whens_in(scene.tokens)
    return any(_is_long_past(when, scene, stance, act, published) for when in whens)


def _is_long_past(
    when: When, scene: Scene, stance: Stance, act: Token, published: date | None
) -> bool:
    """Tell whether a date that stands with the promise, not with the act, names a year gone by."""
    end = when.end
    if end is None:
        return False
    if published is not None and (published - end).days > LONG_PAST_DAYS:
        return True
    named = str(end.year) in when.text
    first = min(stance.anchor.predicate.idx, act.idx)
    fronted = when.span.start < first or _before_act(when, scene, stance, act)
    return published is None and named and fronted


def _before_act(when: When, scene: Scene, stance: Stance, act: Token) -> bool:
    between = stance.anchor.predicate.idx < when.span.start < act.idx
    doc = scene.tokens.doc
    words = [w for w in doc[stance.anchor.predicate.i : act.i] if w.idx < when.span.start]
    return between and not any(is_break(word) for word in words)
