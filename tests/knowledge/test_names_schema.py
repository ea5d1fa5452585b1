"""A fault in a data file is told with the file, the line and what to do."""

from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

import pytest

from casus.knowledge import ambiguous, entities, leaders, peoples, roles, states
from casus.knowledge.tables import KnowledgeError

ENTITY = "id\tkind\tcountry\tsector\tothers\tsince\tuntil\twikidata\ten\tfr"
LEADER = "country\tsector\toffice\tsince\tuntil\ten\tfr"
ROLE = "sector\tkind\tothers\tdefers\tlemmas"
SEAT = "id\tkind\tcountry\tsector\ten\tfr"
SENSE = "names\tstands_for\tcues\twhat"


def consume(names: Iterable[object]) -> None:
    list(names)


@pytest.mark.parametrize(
    ("module", "read", "lines", "fault"),
    [
        pytest.param(
            roles, lambda: roles.roles("fr"), [ROLE, "GOV\tperson\t\t\tministre|ministre"],
            "roles.tsv, line 2: ministre is listed twice", id="role twice",
        ),
        pytest.param(
            roles, lambda: roles.roles("fr"), [ROLE, "XYZ\tperson\t\t\tministre"],
            "roles.tsv, line 2: XYZ is no PLOVER sector", id="unknown sector",
        ),
        pytest.param(
            roles, lambda: roles.roles("fr"), [ROLE, "GOV\tthing\t\t\tministre"],
            "thing is no kind; choose from institution", id="unknown kind of role",
        ),
        pytest.param(
            roles, lambda: roles.roles("fr"), [ROLE, "GOV\tperson\t\tmaybe\tministre"],
            "defers is yes or empty", id="defers",
        ),
        pytest.param(
            entities, lambda: consume(entities.entity_names("en")),
            [ENTITY, "x\tclub\tFRA\t\t\t\t\t\tX"], "club is no kind", id="unknown kind",
        ),
        pytest.param(
            entities, lambda: consume(entities.entity_names("en")),
            [ENTITY, "x\tparty\tFRX\t\t\t\t\t\tX"], "FRX is no PLOVER country code",
            id="unknown country",
        ),
        pytest.param(
            entities, lambda: consume(entities.entity_names("en")),
            [ENTITY, "x\tparty\tFRA\t\t\t\t\t\tX", "x\tparty\tFRA\t\t\t\t\t\tX"],
            "line 3: x returns: give a day in since", id="entity twice without a day",
        ),
        pytest.param(
            entities, lambda: consume(entities.entity_names("en")),
            [ENTITY, "x\tparty\tFRA\t\t\t\t20-01\t\tX"], "write YYYY, YYYY-MM or YYYY-MM-DD",
            id="bad day",
        ),
        pytest.param(
            entities, lambda: consume(entities.entity_names("en")),
            [ENTITY, "x\tparty\tFRA\t\t\t2020\t2019\t\tX"], "is not after since",
            id="days reversed",
        ),
        pytest.param(
            entities, lambda: consume(entities.entity_names("en")),
            [ENTITY, "x\tparty\tFRA"], "x has no English name", id="entity without a name",
        ),
        pytest.param(
            entities, lambda: consume(entities.seat_names("en")),
            [SEAT, "x\tpalace\tFRA\tGOV\tX"], "palace is no kind of seat", id="kind of seat",
        ),
        pytest.param(
            leaders, lambda: consume(leaders.leader_names("en")),
            [LEADER, "FRA\tGOV\tboss\t2020\t\tX Y"], "one of the offices", id="unknown office",
        ),
        pytest.param(
            leaders, lambda: consume(leaders.leader_names("en")),
            [LEADER, "FRA\tGOV\tstate\t2020\t\t"], "needs an English name", id="nameless leader",
        ),
        pytest.param(
            ambiguous, lambda: ambiguous.senses("en", {}), [SENSE, "Congo\tCOD\t\tstate"],
            "COD is no state or entity", id="unknown reading",
        ),
        pytest.param(
            ambiguous, lambda: ambiguous.senses("en", {}),
            [SENSE, "Congo\t-\t\triver", "Congo\t-\t\tbasin"], "Congo has a default already",
            id="two defaults",
        ),
        pytest.param(
            ambiguous, lambda: ambiguous.senses("en", {}), [SENSE, "Congo\t-\t\t"],
            "say in `what`", id="reading unexplained",
        ),
        pytest.param(
            peoples, lambda: peoples.people_names("en", {}), ["stands_for\tdemonyms", "zz\tZedian"],
            "zz is no state or entity", id="unknown people",
        ),
        pytest.param(
            states, lambda: states.combining_forms("en"), ["form\tstands_for", "a\tFRA", "a\tFRA"],
            "line 3: a is listed twice", id="combining form twice",
        ),
        pytest.param(
            states, lambda: states.state_names("en"),
            ["code\tnames\tformal\tdemonyms\tcapital", "FRA\tFrance\t\tFrench\tParis"],
            "no line for AFG", id="state missing",
        ),
    ],
)  # fmt: skip
def test_faults_are_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    read: Callable[[], object],
    lines: list[str],
    fault: str,
) -> None:
    states.states()
    shipped = module.data_file

    def file(*parts: str) -> object:
        if parts[-1] == "inflection.tsv":
            return shipped(*parts)
        path = tmp_path / parts[-1]
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    monkeypatch.setattr(module, "data_file", file)
    with pytest.raises(KnowledgeError) as raised:
        read()
    assert fault in str(raised.value)
