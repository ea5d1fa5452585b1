"""Marked names as the corpora have them: read whole, kept apart by part, moved with their text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus import language
from casus.language.entity_corpora import (
    MarkedText,
    as_printed,
    marked_docs,
    read_marked,
    read_re3d,
    read_winer,
    without,
)

ARTICLE = "Accord à Genève\n\n3 mars 2017 . –\nL' ONU ( New York ) salue Ban Ki-moon , dit-on ."


def names_of(marked):
    return [(marked.text[start:end], kind) for start, end, kind in marked.names]


def test_brat_marks_of_the_four_kinds_are_read(tmp_path):
    (tmp_path / "2017_03_03-001.txt").write_text(ARTICLE, encoding="utf-8")
    marks = [("Location", "Genève"), ("Date", "3 mars 2017"), ("Organization", "ONU")]
    (tmp_path / "2017_03_03-001.ann").write_text(
        "".join(
            f"T{number}\t{kind} {ARTICLE.index(name)} {ARTICLE.index(name) + len(name)}\t{name}\n"
            for number, (kind, name) in enumerate(marks, 1)
        ),
        encoding="utf-8",
    )
    (article,) = read_winer(tmp_path)
    assert article.id == "2017_03_03-001"
    assert names_of(article) == [("Genève", "LOC"), ("ONU", "ORG")]


def test_a_mark_that_is_not_brats_is_named_with_its_line(tmp_path):
    (tmp_path / "a.txt").write_text("Paris", encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1\tLocation 0;5\tParis\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.ann, line 1"):
        list(read_winer(tmp_path))


def test_marks_that_re3d_does_not_trust_are_left_aside(tmp_path):
    text = "Daesh fled Mosul."
    document = {"_id": "1", "text": text}
    marks = [
        {"documentId": "1", "type": "Organisation", "begin": 0, "end": 5, "confidence": 1},
        {"documentId": "1", "type": "Location", "begin": 11, "end": 16, "confidence": 0},
        {"documentId": "1", "type": "Weapon", "begin": 6, "end": 10, "confidence": 1},
    ]
    (tmp_path / "documents.json").write_text(json.dumps(document) + "\n", encoding="utf-8")
    lines = "".join(json.dumps(mark) + "\n" for mark in marks)
    (tmp_path / "entities.json").write_text(lines, encoding="utf-8")
    assert [names_of(found) for found in read_re3d(tmp_path)] == [[("Daesh", "ORG")]]


def test_our_own_marks_leave_the_plain_sentence(tmp_path):
    path = tmp_path / "en.txt"
    path.write_text("# a comment\n\n{PER:Ban Ki-moon} left {LOC:Seoul}.\n", encoding="utf-8")
    (sentence,) = read_marked(path)
    assert sentence.text == "Ban Ki-moon left Seoul."
    assert names_of(sentence) == [("Ban Ki-moon", "PER"), ("Seoul", "LOC")]


@pytest.mark.parametrize("line", ["{PERS:Ban}", "{PER:Ban", "Ban}", "{PER:{LOC:Seoul} man}"])
def test_a_broken_mark_of_ours_is_named_with_its_line(tmp_path, line):
    path = tmp_path / "en.txt"
    path.write_text(f"{{PER:Ban}} left.\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en\.txt, line 2"):
        list(read_marked(path))


def test_a_text_kept_apart_is_known_again_however_it_is_spaced():
    article = MarkedText("1", "Le conseil s'est réuni à Genève pour parler de la trêve. " * 5, ())
    other = MarkedText("2", "Le sommet de Nairobi a réuni onze chefs d'État. " * 6, ())
    apart = ["Genève\n\n" + article.text.replace(" ", "\n")]
    assert list(without([article, other], apart)) == [other]


def test_a_wikis_spaces_before_signs_go_and_the_marks_move_with_the_text():
    marked = MarkedText("1", "L' ONU ( New York ) salue Paris .", ((3, 6, "ORG"), (26, 31, "LOC")))
    printed = as_printed(marked)
    assert printed.text == "L'ONU (New York) salue Paris."
    assert names_of(printed) == [("ONU", "ORG"), ("Paris", "LOC")]


@given(
    st.lists(st.sampled_from(["Mali", "l'", "(", ")", ".", ",", " ", "Ségou", "Ki"]), max_size=30)
)
def test_moved_marks_keep_their_words(pieces):
    text = "".join(pieces)
    start = text.find("Mali")
    marked = MarkedText("1", text, ((start, start + 4, "LOC"),) if start >= 0 else ())
    assert [name for name, _ in names_of(as_printed(marked))] == (["Mali"] if start >= 0 else [])


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_of_names_in_one_another_the_longest_counts(lang):
    text = "Bank of Sudan\nKhartoum"
    marked = MarkedText("1", text, ((0, 13, "ORG"), (8, 13, "LOC"), (14, 22, "LOC")))
    docs = list(marked_docs(language.load(lang), [marked]))
    assert [[(name.text, name.label_) for name in doc.ents] for doc in docs] == [
        [("Bank of Sudan", "ORG")],
        [("Khartoum", "LOC")],
    ]


def test_a_text_stays_in_its_part_whatever_stands_beside_it():
    parts = [MarkedText(str(number), "", ()).part for number in range(1_000)]
    assert parts == [MarkedText(str(number), "", ()).part for number in range(1_000)]
    assert 70 < parts.count("test") < 130
    assert 70 < parts.count("dev") < 130
