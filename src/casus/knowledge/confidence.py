"""How often codes of a kind were right where that was measured."""

from collections.abc import Mapping
from functools import cache

from casus.knowledge.tables import data_file, read_tsv

COLUMNS = ("sort", "predicate", "parties", "right", "coded")


@cache
def confidence_table() -> Mapping[tuple[str, str, str], float]:
    """Give the share of right codes by sort of event, kind of predicate and parties found.

    Shares are smoothed (Laplace: one right and one wrong code more), so that few codes measured
    give no certainty.

    Raises:
        KnowledgeError: a row's counts are no counts.
    """
    table: dict[tuple[str, str, str], float] = {}
    for row in read_tsv(data_file("confidence.tsv"), COLUMNS):
        if not (row["right"].isdigit() and row["coded"].isdigit()):
            raise row.fault("right and coded must be counts")
        right, coded = int(row["right"]), int(row["coded"])
        key = row["sort"], row["predicate"], row["parties"]
        table[key] = round((right + 1) / (coded + 2), 2)
    return table
