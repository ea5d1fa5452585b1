"""The whole journey, from a page to a reading."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from importlib.metadata import version

from spacy.language import Language

from casus import language
from casus.assessment import assess
from casus.coding import code
from casus.commitments import commitments_of
from casus.mentions import Mentions
from casus.pages import read_page
from casus.records import Commitment, Dispatch, Problem, Reading


class Reader:
    """Reads pages, with the language pipelines loaded once and kept.

    *pipelines* replaces the shipped pipelines, by language (`{"fr": nlp}`); any spaCy pipeline
    with Universal Dependencies labels will do.

    Raises:
        casus.language.UnsupportedPipeline: a pipeline given is not of that kind.
    """

    def __init__(self, pipelines: Mapping[str, Language] | None = None) -> None:
        self._pipelines = dict(pipelines or {})
        for nlp in self._pipelines.values():
            language.check_labels(nlp)

    def pipeline(self, lang: str) -> Language:
        """Give the pipeline for *lang* (`fr` or `en`), loaded on first use."""
        if lang not in self._pipelines:
            self._pipelines[lang] = language.load(lang)
        return self._pipelines[lang]

    def read(
        self,
        page: str | bytes,
        *,
        url: str | None = None,
        lang: str | None = None,
        published: date | None = None,
        id: str | None = None,
    ) -> Reading:
        """Read one page, HTML or crawled text; what is given overrides what the page says.

        Raises:
            casus.pages.PageError: the page cannot be read; the message is one line for a user.
        """
        return self.read_dispatch(read_page(page, url=url, lang=lang, published=published, id=id))

    def read_dispatch(self, dispatch: Dispatch) -> Reading:
        """Read a dispatch that is already freed of its page."""
        nlp = self.pipeline(dispatch.language)
        mentions = self.mentions(dispatch)
        events, abstained = code(mentions.doc, dispatch, mentions)
        commitments = commitments_of(mentions.doc, dispatch, mentions)
        return Reading(
            dispatch=dispatch,
            events=events,
            commitments=commitments,
            assessments=assess(dispatch, events, commitments),
            problems=(*_problems(dispatch), *abstained),
            versions={"casus": version("casus"), **_model_versions(nlp)},
        )

    def mentions(self, dispatch: Dispatch) -> Mentions:
        """Find who, where and when a dispatch names, and no more."""
        nlp = self.pipeline(dispatch.language)
        doc = language.parse_text(nlp, dispatch.text, dispatch.paragraphs, names=False)
        return Mentions(doc, dispatch)

    def commitments(self, dispatch: Dispatch) -> tuple[Commitment, ...]:
        """Find who bound themselves to do what in a dispatch, and no more."""
        mentions = self.mentions(dispatch)
        return commitments_of(mentions.doc, dispatch, mentions)

    def read_many(self, pages: Iterable[str | bytes]) -> Iterator[Reading]:
        """Read pages one after the other with the same loaded pipelines."""
        for page in pages:
            yield self.read(page)


def _model_versions(nlp: Language) -> dict[str, str]:
    meta = nlp.meta
    return {f"pipeline_{meta['lang']}": f"{meta['name']} {meta['version']}"}


def _problems(dispatch: Dispatch) -> Iterator[Problem]:
    """List what the page left open and the reading had to do without."""
    if dispatch.published is None:
        yield Problem(
            "undated",
            "the page gives no publication date, so relative dates stay unresolved and agreements "
            "are looked up as of today; give one with --published YYYY-MM-DD",
        )
