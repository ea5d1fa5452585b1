"""How many were killed, injured, arrested: one way of telling it a case, and what is no count.

A case names the construction, the sentence, and what it tells; kinds that it does not name are
told by nobody. A pair is (low, high), high None where the text leaves it open.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.coding.casualties import Casualties, casualties_of
from casus.knowledge.casualty_words import casualty_words
from casus.language import load, parse_text

FRENCH = [
    ("verbless, digits", "Douze morts à Alep.", {"dead": (12, 12)}),
    ("at least", "L'attaque a fait au moins 12 morts.", {"dead": (12, None)}),
    ("at least, behind the noun", "On compte 12 morts au moins.", {"dead": (12, None)}),
    ("more than", "Plus de 300 personnes ont été tuées.", {"dead": (300, None)}),
    ("more than, elided", "Plus d'une dizaine de soldats ont été tués.", {"dead": (10, None)}),
    ("at most", "La frappe a tué jusqu'à 20 combattants.", {"dead": (0, 20)}),
    ("between and", "L'explosion a fait entre 20 et 30 blessés.", {"injured": (20, 30)}),
    ("from to", "Il y aurait de 20 à 30 blessés.", {"injured": (20, 30)}),
    ("or", "Deux ou trois civils ont été tués.", {"dead": (2, 3)}),
    (
        "participle, elided noun",
        "L'assaut a échoué, tuant trois soldats et en blessant cinq.",
        {"dead": (3, 3), "injured": (5, 5)},
    ),
    ("quantity noun", "Une dizaine de civils tués dans un bombardement.", {"dead": (10, 10)}),
    (
        "quantity noun, of casualties",
        "L'attaque a fait une trentaine de morts.",
        {"dead": (30, 30)},
    ),
    ("vague", "Des dizaines de personnes ont été blessées.", {"injured": (20, None)}),
    (
        "vague twice",
        "Plusieurs centaines de manifestants ont été arrêtés.",
        {"arrested": (200, None)},
    ),
    ("several", "Plusieurs civils ont été tués.", {"dead": (2, None)}),
    (
        "adjective before the participle",
        "Trois soldats russes tués près de la frontière.",
        {"dead": (3, 3)},
    ),
    ("passive", "Cinq policiers ont été tués par les rebelles.", {"dead": (5, 5)}),
    ("relative clause", "Les cinq policiers qui ont été tués venaient du sud.", {"dead": (5, 5)}),
    ("intransitive", "Huit personnes sont mortes dans l'incendie.", {"dead": (8, 8)}),
    ("lost their lives", "Sept soldats ont perdu la vie.", {"dead": (7, 7)}),
    ("cost the lives", "L'attentat a coûté la vie à 14 personnes.", {"dead": (14, 14)}),
    (
        "dead and injured",
        "Le bilan est de 12 morts et 40 blessés.",
        {"dead": (12, 12), "injured": (40, 40)},
    ),
    ("arrests as a noun", "La police a procédé à 35 arrestations.", {"arrested": (35, 35)}),
    ("arrested", "Deux cent cinquante personnes ont été interpellées.", {"arrested": (250, 250)}),
    ("thousands with a space", "La guerre a fait 1 200 morts.", {"dead": (1200, 1200)}),
    ("thousands with a thin space", "La guerre a fait 1\u202f200 morts.", {"dead": (1200, 1200)}),
    (
        "thousands in words",
        "La guerre a fait trois mille deux cents morts.",
        {"dead": (3200, 3200)},
    ),
    ("hyphenated", "Quatre-vingt-dix-sept soldats ont été tués.", {"dead": (97, 97)}),
    ("unhyphenated", "Vingt et un civils ont été tués.", {"dead": (21, 21)}),
    ("two groups, one fate", "Trois soldats et deux civils ont été tués.", {"dead": (5, 5)}),
    ("a part of them", "Douze civils, dont trois enfants, ont été tués.", {"dead": (12, 12)}),
    (
        "others",
        "Trois personnes ont été tuées et vingt autres blessées.",
        {"dead": (3, 3), "injured": (20, 20)},
    ),
    ("a person, article alone", "Une femme a été tuée.", {"dead": (1, 1)}),
    ("age", "Un homme de 30 ans a été tué.", {"dead": (1, 1)}),
    ("nominal", "La mort de quatre civils a ému la ville.", {"dead": (4, 4)}),
    (
        "clitic",
        "La bombe a tué neuf soldats et en a blessé 44 autres.",
        {"dead": (9, 9), "injured": (44, 44)},
    ),
    ("near", "Près de 200 personnes sont mortes.", {"dead": (200, 200)}),
    ("printed apostrophe", "La frappe a tué jusqu’à 20 combattants.", {"dead": (0, 20)}),
]
FRENCH_TRAPS = [
    ("date", "Le général a été tué le 12 mars."),
    ("year", "Le général est mort en 2019."),
    ("ordinal", "C'est le 3e mort de la semaine."),
    ("money", "La junte a dépensé 12 millions d'euros pour arrêter la fuite."),
    ("distance", "Le chef rebelle a été tué à 12 km de la ville."),
    ("duration", "Les soldats tués ont été enterrés trois jours plus tard."),
    ("days after", "Le chef est mort trois jours plus tard."),
    ("a determiner between", "Le ministre a déploré dans un discours la mort de civils."),
    ("none of them", "Aucun des 12 otages n'a été blessé."),
    ("denied", "Les douze otages n'ont pas été blessés."),
    ("killers", "Deux hommes armés ont tué le maire."),
    ("negated participle of time", "Le convoi a été arrêté pendant trois heures."),
    ("aircraft", "L'armée a abattu trois drones."),
    ("share", "Le blessé a perdu 30 % de ses forces."),
    ("article before a group", "Un groupe de soldats a été tué."),
    ("no casualty", "Douze ministres se sont réunis à Genève."),
]
ENGLISH = [
    ("verbless", "Twelve dead in Aleppo.", {"dead": (12, 12)}),
    ("two passives", "12 people were killed and at least 30 wounded.",
     {"dead": (12, 12), "injured": (30, None)}),
    ("at least", "At least 12 civilians were killed.", {"dead": (12, None)}),
    ("at least, behind the noun", "The raid left 12 dead at least.", {"dead": (12, None)}),
    ("more than", "More than 300 people have been killed.", {"dead": (300, None)}),
    ("up to", "Jets hit the camp, killing up to 20 fighters.", {"dead": (0, 20)}),
    ("up to, no noun", "Jets hit the camp, killing up to 20.", {"dead": (0, 20)}),
    ("fewer than", "Fewer than ten soldiers were wounded.", {"injured": (0, 10)}),
    ("between and", "Between 20 and 30 people were arrested.", {"arrested": (20, 30)}),
    ("to", "The blast killed 20 to 30 people.", {"dead": (20, 30)}),
    ("dash", "The blast killed 20-30 people.", {"dead": (20, 30)}),
    ("or", "Two or three civilians were killed.", {"dead": (2, 3)}),
    ("vague, no verb", "Dozens arrested after the march.", {"arrested": (24, None)}),
    ("vague, of", "Hundreds of protesters were detained.", {"arrested": (200, None)}),
    ("left dead", "The attack left five dead.", {"dead": (5, 5)}),
    ("left dead and injured", "The blast left five dead and dozens injured.",
     {"dead": (5, 5), "injured": (24, None)}),
    ("participles", "Rebels hit the base, killing three soldiers and wounding five.",
     {"dead": (3, 3), "injured": (5, 5)}),
    ("a dozen", "A dozen soldiers were killed.", {"dead": (12, 12)}),
    ("two dozen", "Two dozen soldiers were killed.", {"dead": (24, 24)}),
    ("several", "Several civilians were wounded.", {"injured": (2, None)}),
    ("adjective before the noun", "Medics treated three wounded soldiers.",
     {"injured": (3, 3)}),
    ("relative clause", "The five officers who were killed came from the south.",
     {"dead": (5, 5)}),
    ("intransitive", "Eight people died in the fire.", {"dead": (8, 8)}),
    ("lost their lives", "Seven soldiers lost their lives.", {"dead": (7, 7)}),
    ("claimed the lives", "The bombing claimed the lives of 14 people.", {"dead": (14, 14)}),
    ("deaths and injuries", "Officials reported 12 deaths and 40 injuries.",
     {"dead": (12, 12), "injured": (40, 40)}),
    ("arrests", "Police made 35 arrests.", {"arrested": (35, 35)}),
    ("rounded up", "Police rounded up 35 students.", {"arrested": (35, 35)}),
    ("thousands with a comma", "The war has killed 1,200 people.", {"dead": (1200, 1200)}),
    ("hyphenated", "Twenty-five soldiers were killed.", {"dead": (25, 25)}),
    ("hundreds in words", "Three hundred and fifty people were killed.", {"dead": (350, 350)}),
    ("two groups, one fate", "Three soldiers and two civilians were killed.", {"dead": (5, 5)}),
    ("a part of them", "Twelve civilians, including three children, were killed.",
     {"dead": (12, 12)}),
    ("others", "Three people were killed and twenty others injured.",
     {"dead": (3, 3), "injured": (20, 20)}),
    ("no fewer than", "No fewer than 40 civilians were slain.", {"dead": (40, None)}),
    ("nominal", "The arrest of 74 people was announced.", {"arrested": (74, 74)}),
    ("objects of two verbs", "The bomb killed nine people and injured 44 others.",
     {"dead": (9, 9), "injured": (44, 44)}),
    ("a person, article alone", "A woman was killed.", {"dead": (1, 1)}),
    ("age", "A 30-year-old man was killed.", {"dead": (1, 1)}),
]  # fmt: skip
ENGLISH_TRAPS = [
    ("date", "The general was killed on March 12."),
    ("year", "The general died in 2019."),
    ("ordinal", "He is the 3rd dead man of the week."),
    ("money", "The killers were paid $12 million."),
    ("distance", "The rebel chief was killed 12 km from the town."),
    ("duration", "The dead were buried three days later."),
    ("days after", "The chief died three days later."),
    ("none of them", "None of the 12 hostages was hurt."),
    ("denied", "The twelve hostages were not hurt."),
    ("killers", "Two gunmen killed the mayor."),
    ("sentence", "The rebel was jailed for 12 years."),
    ("aircraft", "The army shot down three drones."),
    ("share", "The wounded man lost 30 percent of his sight."),
    ("warrants", "The court issued 12 arrest warrants."),
    ("article before a group", "A group of soldiers was killed."),
    ("unlike words", "Moreover 12 ministers met in Geneva."),
]
TOLD = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]
TRAPS = [("fr", *case) for case in FRENCH_TRAPS] + [("en", *case) for case in ENGLISH_TRAPS]
NUMBERS = [
    ("fr", "soixante et onze", 71),
    ("fr", "soixante-dix-sept", 77),
    ("fr", "quatre-vingts", 80),
    ("fr", "quatre vingt douze", 92),
    ("fr", "cent vingt", 120),
    ("fr", "trois cent vingt mille", 320_000),
    ("fr", "deux douzaines de", 24),
    ("en", "ninety-nine", 99),
    ("en", "a hundred", 100),
    ("en", "one hundred and one", 101),
    ("en", "two thousand", 2_000),
    ("en", "12 thousand", 12_000),
]


def told(lang, text):
    return casualties_of(parse_text(load(lang), text, [(0, len(text))]))


def label(case):
    return f"{case[0]} {case[1]}"


@pytest.mark.parametrize("case", TOLD, ids=label)
def test_casualties_are_counted(case):
    lang, _, text, expected = case
    found = told(lang, text)
    counts = {kind: getattr(found, kind) for kind in ("dead", "injured", "arrested")}
    assert {kind: count for kind, count in counts.items() if count} == expected


@pytest.mark.parametrize("case", TRAPS, ids=label)
def test_other_numbers_count_nobody(case):
    lang, _, text = case
    assert told(lang, text) == Casualties()


@pytest.mark.parametrize(("lang", "words", "value"), NUMBERS)
def test_number_words_are_added_and_multiplied(lang, words, value):
    text = {"fr": "L'attaque a tué {} soldats.", "en": "The attack killed {} soldiers."}[lang]
    assert told(lang, text.format(words)).dead == (value, value)


@pytest.mark.parametrize("lang", ["fr", "en"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_run_of_count_words_gives_sound_counts(lang, data):
    words = casualty_words(lang)
    pool = sorted(
        {*words.numbers, *words.vague, *words.at_least, *words.range, *words.range_words,
         *words.dead, *words.injured, "12", "1,200", "20-30", "-", "%", ",", "l'", "\u00a0"}
    )  # fmt: skip
    text = " ".join(data.draw(st.lists(st.sampled_from(pool), max_size=12)))
    for count in (told(lang, text).dead, told(lang, text).injured):
        assert count is None or (count.low >= 0 and (count.high is None or count.low <= count.high))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_number_words_reach_a_hundred(lang):
    assert set(range(1, 101)) <= set(casualty_words(lang).numbers.values())
