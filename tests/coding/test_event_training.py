"""The recipe of the learned decision, whole, on a few sentences of our own."""

import json

import pytest

pytest.importorskip("sklearn")

from casus.coding import asked, training
from casus.coding.asked import Asked, AskedError

SENTENCES = {
    "en": [
        ("ACCUSE", "{A:Oslo} {T:condemned} {R:Minsk}."),
        ("ASSAULT", "{A:Rebels} {T:attacked} {R:the garrison}."),
        ("CONSULT", "{A:Rome} {T:met} {R:Tunis}."),
    ],
    "fr": [
        ("ACCUSE", "{A:Oslo} a {T:condamné} {R:Minsk}."),
        ("ASSAULT", "{A:Des rebelles} ont {T:attaqué} {R:la garnison}."),
        ("CONSULT", "{A:Rome} a {T:rencontré} {R:Tunis}."),
    ],
}


@pytest.fixture
def data(tmp_path):
    for lang, lines in SENTENCES.items():
        (tmp_path / lang).mkdir()
        rows = [f"{event}\t-\t-\t{text}\n" for event, text in lines * 3]
        (tmp_path / lang / "1.tsv").write_text("".join(rows), encoding="utf-8")
        pairs = []
        for number in range(12):
            event, marked = lines[number % 3]
            one = asked.sentence_of(f"{event}\t-\t-\t{marked}", f"train-{number:04}", lang)
            text = f"{one.text} {number}"
            pairs.append(
                {"id": one.id, "lang": lang, "text": text, "source": [*map(list, one.source)],
                 "target": [*map(list, one.target)], "event": event}
            )  # fmt: skip
        lines_out = "".join(json.dumps(pair) + "\n" for pair in pairs)
        (tmp_path / f"train.{lang}.jsonl").write_text(lines_out, encoding="utf-8")
    return tmp_path


def test_the_same_data_give_the_same_bytes(data):
    news = [data / f"train.{lang}.jsonl" for lang in ("en", "fr")]
    for name in ("a.npz", "b.npz"):
        training.train(news, data, data / name, report=lambda line: None)
    assert (data / "a.npz").read_bytes() == (data / "b.npz").read_bytes()


def test_pairs_set_apart_do_not_enter_training(data):
    ids = [
        example.asked.id for example in training.training_examples([data / "train.en.jsonl"], None)
    ]
    assert "train-0005" not in ids
    assert "train-0004" in ids


def test_translations_and_repeated_texts_fall_together():
    pairs = [
        Asked("a", "en", "one", (), ()),
        Asked("b", "en", "two", (), ()),
        Asked("c", "en", "one", (), ()),
        Asked("b", "fr", "deux", (), ()),
        Asked("c", "fr", "un", (), ()),
        *(Asked(f"d{number}", "en", f"text {number}", (), ()) for number in range(20)),
    ]
    folds = training.folds_of(pairs, 5)
    assert folds[0] == folds[2] == folds[4]
    assert folds[1] == folds[3]
    assert set(folds) == set(range(5))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("ACCUSE\t-\tA text", "3 cells"),
        ("BLAME\t-\t-\t{A:Oslo} {T:blamed} {R:Bern}.", "BLAME"),
        ("ACCUSE\tdemo\t-\t{A:Oslo} {T:blamed} {R:Bern}.", "demo"),
        ("ACCUSE\t-\t-\t{A:Oslo blamed Bern.", "not closed"),
        ("ACCUSE\t-\t-\t{A:Oslo {T:blamed} Bern}.", "inside"),
    ],
)
def test_a_faulty_sentence_is_named_by_its_line(tmp_path, line, says):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "x.tsv").write_text(f"# a comment\n{line}\n")
    with pytest.raises(AskedError, match=r"x\.tsv, line 2") as caught:
        asked.sentences_in(tmp_path)
    assert says in str(caught.value)
