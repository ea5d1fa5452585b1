"""`casus commitments` and `casus mentions`: one answer to each text of a JSON lines file."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from casus.cli.json_lines import Out, Source, answer_lines, optional_text_of, text_of
from casus.cli.pipelines import Pipelines, reader_with
from casus.pages import plain_dispatch

if TYPE_CHECKING:
    from casus.records import Dispatch


def commitments(source: Source, out: Out, pipeline: Pipelines = None) -> None:
    """Who bound themselves to do what: {"id", "lang", "text"} to {"id", "commitments"}.

    `lang` may be left out; "published" (YYYY-MM-DD) dates the text.
    """
    reader = reader_with(pipeline)

    def answer(line: Mapping[str, Any]) -> dict[str, Any]:
        dispatch = _dispatch(line)
        return {"id": dispatch.id, "commitments": reader.commitments(dispatch)}

    answer_lines(source, out, answer)


def mentions(source: Source, out: Out, pipeline: Pipelines = None) -> None:
    """Who, where, when: {"id", "lang", "text", "published"} to {"id", "actors", "places", "times"}.

    Offsets are characters of the text, half-open.
    """
    reader = reader_with(pipeline)

    def answer(line: Mapping[str, Any]) -> dict[str, Any]:
        dispatch = _dispatch(line)
        found = reader.mentions(dispatch)
        return {
            "id": dispatch.id,
            "actors": found.all_actors,
            "places": found.places,
            "times": found.whens,
        }

    answer_lines(source, out, answer)


def _dispatch(line: Mapping[str, Any]) -> "Dispatch":
    return plain_dispatch(
        text_of(line, "text"),
        id=text_of(line, "id"),
        lang=optional_text_of(line, "lang"),
        published=optional_text_of(line, "published"),
    )
