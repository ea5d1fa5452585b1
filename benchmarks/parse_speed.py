"""Words a second of the parse alone, and of each step of it, on one core.

    python benchmarks/parse_speed.py [FOLDER ...]

Reads every `*.LANG.*` (LANG `fr` or `en`; the shipped examples unless folders are named) and
`*.txt` of a folder named `fr` or `en`, repeats them to some 20,000 words a language, and prints the
best of three runs by processor time. The mathematics libraries are held to one thread.
"""

import os

for library in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from casus import language, read_page
from casus.language.pipelines import LANGUAGES

EXAMPLES = Path(__file__).parents[1] / "examples"
WORDS = 20_000
RUNS = 3


def texts_of(folder: Path, lang: str) -> Iterator[str]:
    """Yield the texts of a folder that are in *lang*, freed of their pages."""
    pattern = "**/*.txt" if folder.name == lang else f"**/*.{lang}.*"
    for path in sorted(folder.glob(pattern)):
        yield read_page(path.read_bytes(), lang=lang).text


def seconds(work: Callable[[], object]) -> float:
    """Give the processor time of the best of several runs."""
    best = float("inf")
    for _ in range(RUNS):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def measure(lang: str, texts: list[str]) -> None:
    """Print the figures of one language."""
    nlp = language.load(lang)
    docs = [nlp.make_doc(text) for text in texts]
    words = sum(len(doc) for doc in docs)
    texts = texts * max(1, WORDS // words)
    words *= max(1, WORDS // words)
    cutting = seconds(lambda: [nlp.make_doc(text) for text in texts])
    whole = seconds(lambda: list(nlp.pipe(texts)))
    print(f"{lang}: {words:,} words; parse {words / (whole - cutting):,.0f} words/s", end="; ")
    print(f"with cutting into words {words / whole:,.0f} words/s")
    if "ner" in nlp.pipe_names:
        with nlp.select_pipes(disable=["ner"]):
            bare = seconds(lambda: list(nlp.pipe(texts)))
        print(f"{lang}: without names {words / (bare - cutting):,.0f} words/s")


if __name__ == "__main__":
    folders = [Path(name) for name in sys.argv[1:]] or [EXAMPLES]
    for lang in LANGUAGES:
        found = [text for folder in folders for text in texts_of(folder, lang)]
        if found:
            measure(lang, found)
