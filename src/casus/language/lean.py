"""The lean languages: spaCy's ``Language`` without the loading time of its tokeniser exceptions.

Importing this module registers them with spaCy under the codes ``casus_en`` and ``casus_fr``, and
their tokeniser under the name that the shipped configs give it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.attrs import LANG
from spacy.language import Language
from spacy.util import registry

from casus.language.precision import set_precision
from casus.language.tokens import RuleTokenizer

TOKENIZER = "casus.RuleTokenizer.v1"


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_rule_tokenizer(lang: str) -> Callable[[Language], RuleTokenizer]:
    """Make the rule tokeniser for a spaCy config; ``lang`` is ``"fr"`` or ``"en"``."""

    def make(nlp: Language) -> RuleTokenizer:
        return RuleTokenizer(nlp.vocab, lang)

    return make


class _Lean(Language):  # type: ignore[no-untyped-call]
    """A language whose words say its plain code ("fr"), whoever cut them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  (spaCy's own)
        super().__init__(*args, **kwargs)
        code = str(self.lang).removeprefix("casus_")
        self.vocab.lex_attr_getters[LANG] = lambda _string: code  # type: ignore[attr-defined]

    def from_disk(self, *args: Any, **kwargs: Any) -> Language:  # noqa: ANN401  (spaCy's own)
        """Read a pipeline, and bring its tables, halved on disk, back to what thinc adds up."""
        super().from_disk(*args, **kwargs)
        set_precision(self, np.float32)
        return self


@registry.languages("casus_en")
class LeanEnglish(_Lean):  # type: ignore[no-untyped-call]
    """English, as the shipped pipeline is trained and loaded."""

    lang = "casus_en"


@registry.languages("casus_fr")
class LeanFrench(_Lean):  # type: ignore[no-untyped-call]
    """French, as the shipped pipeline is trained and loaded."""

    lang = "casus_fr"
