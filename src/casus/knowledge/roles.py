"""Role nouns: in what part a minister, an army or a crowd acts."""

from casus.knowledge.codes import sectors_of
from casus.knowledge.entry import Role
from casus.knowledge.tables import Row, data_file, read_tsv

ROLE_KINDS = ("institution", "modifier", "people", "person")
_COLUMNS = ("sector", "kind", "others", "defers", "lemmas")


def roles(lang: str) -> dict[str, Role]:
    """Give the role nouns of *lang* by their lower-case lemma or lemma phrase.

    Raises:
        KnowledgeError: a lemma is listed twice, or a kind or sector is unknown.
    """
    found: dict[str, Role] = {}
    for row in read_tsv(data_file(lang, "roles.tsv"), _COLUMNS):
        _check(row)
        for lemma in row.words("lemmas"):
            if lemma in found:
                raise row.fault(f"{lemma} is listed twice")
            found[lemma] = Role(
                lemma=lemma,
                sector=row["sector"],
                kind=row["kind"],
                other_sectors=sectors_of(row, "others"),
                defers=row["defers"] == "yes",
            )
    return found


def _check(row: Row) -> None:
    if row["kind"] not in ROLE_KINDS:
        raise row.fault(f"{row['kind']} is no kind; choose from {', '.join(ROLE_KINDS)}")
    if row["defers"] not in {"", "yes"}:
        raise row.fault("defers is yes or empty")
    if len(sectors_of(row, "sector")) != 1:
        raise row.fault("give one sector")
