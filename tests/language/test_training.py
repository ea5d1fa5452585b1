"""The training recipe, whole, on a treebank of a few sentences of our own."""

from pathlib import Path

import pytest
from spacy.tokens import DocBin
from spacy.util import load_model_from_path
from spacy.vocab import Vocab

from casus.language import training

SHARED = Path(__file__).parents[3] / "shared"

FRENCH = """\
# text = Les soldats du pays partent.
1	Les	le	DET	_	Definite=Def|Number=Plur	2	det	_	_
2	soldats	soldat	NOUN	_	Gender=Masc|Number=Plur	6	nsubj	_	_
3-4	du	_	_	_	_	_	_	_	_
3	de	de	ADP	_	_	5	case	_	_
4	le	le	DET	_	Definite=Def	5	det	_	_
5	pays	pays	NOUN	_	Gender=Masc|Number=Sing	2	nmod	_	_
6	partent	partir	VERB	_	Mood=Ind|Number=Plur|VerbForm=Fin	0	root	_	SpaceAfter=No
7	.	.	PUNCT	_	_	6	punct	_	_

"""
ENGLISH = """\
# text = Russia's troops leave.
1-2	Russia's	_	_	_	_	_	_	_	_
1	Russia	Russia	PROPN	NNP	Number=Sing	3	nmod:poss	_	_
2	's	's	PART	POS	_	1	case	_	_
3	troops	troop	NOUN	NNS	Number=Plur	4	nsubj	_	_
4	leave	leave	VERB	VBP	Mood=Ind|VerbForm=Fin	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

"""
TEXTS = {"fr": FRENCH, "en": ENGLISH}


@pytest.fixture(params=["fr", "en"])
def small(request, tmp_path):
    part = training.TREEBANKS[request.param]
    for name in (part.train, part.dev, *part.tests):
        path = tmp_path / f"{name}.conllu"
        path.write_text(TEXTS[request.param] * 20, encoding="utf-8")
    return request.param, tmp_path


def test_the_recipe_writes_a_pipeline_and_reports_its_scores(small):
    lang, treebanks = small
    lines = []
    scores = training.train(lang, treebanks, treebanks / "out", max_steps=2, report=lines.append)
    assert [part.part for part in scores.parts] == list(training.TREEBANKS[lang].tests)
    assert all(part.tokens == 100 for part in scores.parts)
    assert any(line.startswith(f"{scores.parts[0].part}: UAS ") for line in lines)
    nlp = load_model_from_path(treebanks / "out")
    assert nlp.pipe_names[-2:] == ["casus_lemmas", "parser"]
    assert str(treebanks) not in (treebanks / "out" / "config.cfg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fr", ["Les", "soldats", "du", "pays", "partent", "."]),
        ("en", ["Russia", "'s", "troops", "leave", "."]),
    ],
)
def test_contractions_are_merged_in_french_and_kept_apart_in_english(tmp_path, lang, words):
    source, target = tmp_path / "bank.conllu", tmp_path / "bank.spacy"
    source.write_text(TEXTS[lang] * 12, encoding="utf-8")
    training.convert(source, target, merge=training.TREEBANKS[lang].merge)
    docs = list(DocBin().from_disk(target).get_docs(Vocab()))
    assert [len(list(doc.sents)) for doc in docs] == [10, 2]
    assert [token.text for token in next(docs[0].sents)] == words


def test_only_lemmas_that_the_treebank_agrees_on_are_kept(tmp_path):
    source, target = tmp_path / "bank.conllu", tmp_path / "bank.spacy"
    other = FRENCH.replace("soldats\tsoldat\t", "soldats\tsoldats\t")
    source.write_text(FRENCH + FRENCH + other, encoding="utf-8")
    training.convert(source, target, merge=True)
    words = training.frequent_words(DocBin().from_disk(target).get_docs(Vocab()))
    assert words["partent", "VERB"] == "partir"
    assert words["les", "DET"] == "le"
    assert ("soldats", "NOUN") not in words


def test_a_missing_treebank_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"fr_train\.conllu is missing"):
        training.train("fr", tmp_path, tmp_path / "out")


def test_another_language_is_refused(tmp_path):
    with pytest.raises(ValueError, match="no training recipe for language 'de'"):
        training.train("de", tmp_path, tmp_path / "out")


# Floors of the shipped pipelines from raw text, a point below what they scored when shipped.
FLOORS = {
    "fr": {"fr_gsd_test": (79.9, 95.8), "fr_seq_test": (84.8, 96.8)},
    "en": {"en_test": (80.2, 94.5)},
}


@pytest.mark.skipif(not (SHARED / "ud").is_dir(), reason="needs the treebanks in ../shared/ud")
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_shipped_pipelines_keep_their_scores(lang, tmp_path):
    part = training.TREEBANKS[lang]
    tests = [tmp_path / f"{name}.spacy" for name in part.tests]
    for path in tests:
        training.convert(SHARED / "ud" / f"{path.stem}.conllu", path, merge=part.merge)
    from casus.language import load  # noqa: PLC0415

    scores = training.evaluate(lang, load(lang), tests)
    for found in scores.parts:
        las, lemmas = FLOORS[lang][found.part]
        assert found.las >= las
        assert found.lemmas >= lemmas
