"""Why it happened: the words that mark PLOVER's contexts, and what a sentence is about."""

import pytest

from casus.coding.contexts import contexts_of, dispatch_contexts
from casus.knowledge.contexts import context_words
from casus.knowledge.tables import data_file, read_tsv
from casus.language import load, parse_text
from casus.plover import ontology

LANGUAGES = ["fr", "en"]
LEAST_LEMMAS = 12

FRENCH = [
    ("L'artillerie a pilonné les positions du bataillon pendant la nuit.", "military"),
    ("Les négociateurs se retrouveront à l'ambassade pour préparer le sommet.", "diplomatic"),
    ("Le dépouillement du scrutin a commencé dans la capitale.", "election"),
    ("Le tribunal a acquitté l'ancien officier après un long procès.", "legal"),
    ("Deux attentats ont été revendiqués par le groupe djihadiste.", "terrorism"),
    ("Les réfugiés ont passé l'hiver dans des tentes.", "asylum"),
    ("Des inspecteurs ont trouvé de l'uranium dans l'usine.", "cbrn"),
    ("La banque centrale a relevé les tarifs douaniers sur les importations.", "economic"),
    ("L'épidémie de choléra gagne le sud du pays.", "health"),
    ("La police a saisi deux tonnes de cocaïne dans le port.", "illegal_drugs"),
    ("Les députés ont adopté l'amendement au parlement.", "legislative"),
    ("La province a proclamé son indépendance et ferme ses frontières.", "territory"),
    ("Les casques bleus de la Monusco patrouillent dans la ville.", "peacekeeping"),
    ("Le séisme a détruit plusieurs villages.", "disasters"),
    ("L'homosexualité reste punie de prison.", "lgbt"),
]
ENGLISH = [
    ("Artillery shelled the battalion's positions overnight.", "military"),
    ("Negotiators will meet at the embassy to prepare the summit.", "diplomatic"),
    ("Voters cast their ballots in the capital.", "election"),
    ("The court acquitted the former officer after a long trial.", "legal"),
    ("The jihadist group released a video of the hostages.", "terrorism"),
    ("The refugees spent the winter in tents.", "asylum"),
    ("Inspectors found uranium in the plant.", "cbrn"),
    ("The central bank warned that tariffs would feed inflation.", "economic"),
    ("The cholera epidemic is spreading in the south.", "health"),
    ("Police seized two tonnes of cocaine in the port.", "illegal_drugs"),
    ("Senators passed the amendment in parliament.", "legislative"),
    ("The province declared independence and closed its borders.", "territory"),
    ("Peacekeepers of the mission patrol the town.", "peacekeeping"),
    ("The earthquake destroyed several villages.", "disasters"),
    ("Homosexuality is still punished with prison.", "lgbt"),
]
SENTENCES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]

MISLEADING = [
    ("fr", "Il a raison et il a le droit de le dire."),
    ("fr", "Un homme de 30 ans a trouvé un emploi dans la région."),
    ("fr", "La réunion a duré une quarantaine de minutes."),
    ("fr", "La trêve précaire est violée chaque jour.", "inequality", "gender"),
    ("fr", "Le secrétaire général a visité la République du Congo.", "military",
     "political_institutions"),
    ("en", "He is right, and he has the power to say so."),
    ("en", "The village lies in the south of the country."),
    ("en", "The company employs many people in the region."),
    ("en", "The president of the republic spoke to journalists.", "executive",
     "political_institutions", "rights_freedoms"),
]  # fmt: skip


def parsed(lang, text):
    return parse_text(load(lang), text, [(0, len(text))])


@pytest.mark.parametrize("lang", LANGUAGES)
class TestTheWords:
    def test_every_context_of_plover_is_marked(self, lang):
        marked = {name for names in context_words(lang).values() for name in names}
        assert marked == set(ontology().contexts)

    def test_contexts_are_sorted_and_stand_once(self, lang):
        rows = read_tsv(data_file(lang, "contexts.tsv"), ("context", "lemmas"))
        names = [row["context"] for row in rows]
        assert names == sorted(set(names))

    def test_a_context_has_enough_lemmas_each_a_single_lower_case_word(self, lang):
        for row in read_tsv(data_file(lang, "contexts.tsv"), ("context", "lemmas")):
            lemmas = row.words("lemmas")
            assert len(lemmas) == len(set(lemmas)) >= LEAST_LEMMAS, row.place
            assert [one for one in lemmas if one != one.lower() or " " in one] == [], row.place


@pytest.mark.parametrize(("lang", "text", "context"), SENTENCES)
def test_a_sentence_names_its_context(lang, text, context):
    assert context in contexts_of(parsed(lang, text), ())


@pytest.mark.parametrize("case", MISLEADING, ids=lambda case: f"{case[0]}: {case[1]}")
def test_a_word_of_another_sense_marks_nothing(case):
    lang, text, *wrong = case
    named = set(contexts_of(parsed(lang, text), ()))
    assert not named & set(wrong or ontology().contexts)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le scrutin a été suivi de tirs d'artillerie et de roquettes."),
        ("en", "The ballot was followed by artillery and rockets."),
    ],
    ids=LANGUAGES,
)
def test_the_context_named_most_stands_first(lang, text):
    assert contexts_of(parsed(lang, text), ()) == ("military", "election")


def test_the_background_of_the_dispatch_follows_what_the_sentence_names():
    tokens = parsed("en", "The ballot was postponed.")
    assert contexts_of(tokens, ("military", "election")) == ("election", "military")


@pytest.mark.parametrize(
    ("lang", "text", "background"),
    [
        ("fr", "Obus, roquettes et missiles. L'armée recule.", ("military",)),
        ("fr", "Une roquette est tombée.", ()),
        ("en", "The shells, rockets and missiles fell on an army in retreat.", ("military",)),
        ("en", "A rocket fell.", ()),
    ],
    ids=["fr often", "fr once", "en often", "en once"],
)
def test_a_dispatch_is_about_what_it_names_often(lang, text, background):
    assert dispatch_contexts(parsed(lang, text)) == background
