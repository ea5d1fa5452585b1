"""The shipped pipelines: their size, their start, and what may stand in for them."""

import os
import subprocess
import sys
from importlib.resources import as_file, files

import pytest
import spacy

from casus import language

MEGABYTE = 1_000_000
COLD_LOAD = """
import time
import spacy
import casus.language
began = time.process_time()
casus.language.load({lang!r})
print(time.process_time() - began)
"""


@pytest.mark.parametrize("lang", ["fr", "en"])
class TestShippedPipeline:
    def test_is_loaded_once(self, lang):
        assert language.load(lang) is language.load(lang)

    def test_has_labels_of_universal_dependencies(self, lang):
        language.check_labels(language.load(lang))

    def test_words_say_their_language(self, lang):
        assert language.load(lang)("Paris")[0].lang_ == lang

    def test_recognises_names_of_four_kinds(self, lang):
        assert set(language.load(lang).get_pipe("ner").labels) == {"LOC", "MISC", "ORG", "PER"}

    def test_keeps_names_through_paragraphs_and_line_breaks(self, lang):
        text = {
            "fr": "Accord à Genève\n\nLe président Emmanuel\nMacron a quitté l'Allemagne.",
            "en": "Deal in Geneva\n\nOn Friday Angela\nMerkel flew to Paris.",
        }[lang]
        first = text.index("\n")
        doc = language.parse_text(language.load(lang), text, [(0, first), (first + 2, len(text))])
        names = [(" ".join(name.text.split()), name.label_) for name in doc.ents]
        assert (
            names
            == {
                "fr": [("Genève", "LOC"), ("Emmanuel Macron", "PER"), ("Allemagne", "LOC")],
                "en": [("Geneva", "LOC"), ("Angela Merkel", "PER"), ("Paris", "LOC")],
            }[lang]
        )

    def test_loads_in_under_a_second_of_processor_time(self, lang):
        command = [sys.executable, "-c", COLD_LOAD.format(lang=lang)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert float(run.stdout) < 1.0

    def test_is_read_by_spacy_itself_as_by_casus(self, lang):
        with as_file(files("casus.language") / "models" / lang) as folder:
            nlp = spacy.load(folder)
        text = {"fr": "Les troupes turques ont bombardé Afrin.", "en": "Troops shelled Afrin."}[
            lang
        ]
        ours = language.load(lang)(text)
        assert [(token.dep_, token.lemma_) for token in nlp(text)] == [
            (token.dep_, token.lemma_) for token in ours
        ]

    def test_survives_being_written_and_read(self, lang):
        nlp = language.load(lang)
        copy = nlp.__class__.from_config(nlp.config).from_bytes(nlp.to_bytes())
        text = {"fr": "Les troupes se retireront.", "en": "The troops withdrew."}[lang]
        assert [token.lemma_ for token in copy(text)] == [token.lemma_ for token in nlp(text)]


def test_the_package_with_both_languages_is_under_60_megabytes():
    package = files("casus")
    folders = [path for path in package.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in folders if "__pycache__" not in path.parts)
    assert size < 60 * MEGABYTE


@pytest.mark.parametrize(
    ("lang", "sentence", "verbs"),
    [
        ("fr", "La Russie n'interviendra que si le pays est attaqué.", ["intervenir", "attaquer"]),
        ("fr", "Les rebelles soutiennent qu'ils tiendront la ville.", ["soutenir", "tenir"]),
        ("en", "Rebels struck the city and withdrew.", ["strike", "withdraw"]),
        ("en", "The army sought talks before the shelling began.", ["seek", "begin"]),
    ],
)
def test_verbs_of_a_sentence_have_their_infinitive(lang, sentence, verbs):
    doc = language.load(lang)(sentence)
    assert [token.lemma_ for token in doc if token.pos_ == "VERB"] == verbs


def test_an_unknown_language_is_refused():
    with pytest.raises(language.UnsupportedPipeline, match=r"'de': Casus ships 'en' and 'fr'"):
        language.load("de")


def test_a_pipeline_without_parser_is_refused():
    with pytest.raises(language.UnsupportedPipeline, match=r"no parser: add one"):
        language.check_labels(spacy.blank("en"))


@pytest.mark.parametrize(
    ("labels", "reason"),
    [
        (["nsubj", "dobj", "prep", "pobj"], "it has dobj, pobj, prep"),
        (["sb", "oa", "mo"], "it lacks case, obj, obl"),
    ],
    ids=["ClearNLP", "TIGER"],
)
def test_labels_of_another_scheme_are_refused(labels, reason):
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in labels:
        parser.add_label(label)
    with pytest.raises(language.UnsupportedPipeline, match=reason):
        language.check_labels(nlp)


def test_another_pipeline_with_such_labels_is_accepted():
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("nsubj", "obj", "obl", "obl:agent", "case"):
        parser.add_label(label)
    language.check_labels(nlp)
