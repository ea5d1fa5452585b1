"""Questions about many texts: parsed in batches, put to the learned decision."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from spacy.language import Language

from casus import language
from casus.coding.asked import Asked
from casus.coding.question import Question, ask
from casus.mentions import Mentions
from casus.records import Dispatch, Span

BATCH = 128  # texts parsed at once


def questions(
    asked: Iterable[Asked],
    pipeline: Callable[[str], Language] = language.load,
    with_trigger: bool = True,
) -> Iterator[Question]:
    """Parse the texts and give the question about each, in order.

    *with_trigger*: the marked trigger is part of the question.
    """
    waiting = iter(asked)
    while batch := list(islice(waiting, BATCH)):
        found: dict[int, Question] = {}
        for lang in sorted({one.lang for one in batch}):
            places = [n for n, one in enumerate(batch) if one.lang == lang]
            texts = [(batch[n].text, ((0, len(batch[n].text)),)) for n in places]
            for n, doc in zip(places, language.parse_many(pipeline(lang), texts), strict=True):
                one = batch[n]
                dispatch = Dispatch(
                    id=one.id,
                    language=lang,
                    text=one.text,
                    paragraphs=(Span(0, len(one.text)),),
                )
                trigger = one.trigger if with_trigger else ()
                mentions = Mentions(doc, dispatch)
                found[n] = ask(doc, mentions, one.source, one.target, trigger)
        yield from (found[n] for n in range(len(batch)))
