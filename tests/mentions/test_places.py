"""Places: what is one, which one it is, in which disputed territory it lies."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casus.knowledge.territories import territories
from casus.mentions.places import find_places

# sentence, what it names as (words, name, country, precision)
FRENCH = [
    (
        "Erevan accuse Bakou.",
        [("Erevan", "Yerevan", "ARM", "city"), ("Bakou", "Baku", "AZE", "city")],
    ),
    (
        "On se bat dans le Haut-Karabakh.",
        [("Haut-Karabakh", "Nagorno-Karabakh", "AZE", "territory")],
    ),
    ("Des obus sur Stepanakert.", [("Stepanakert", "Khankendi", "AZE", "city")]),
    ("Un tir à Sotk.", [("Sotk", "Sotk", "ARM", "city")]),
    ("Un missile tombe à Przewodów.", [("Przewodów", "Przewodow", "POL", "city")]),
    ("Il vit au Caire.", [("Caire", "Cairo", "EGY", "city")]),
    ("Le Caire refuse.", [("Le Caire", "Cairo", "EGY", "city")]),
    ("La cour de La Haye.", [("La Haye", "The Hague", "NLD", "city")]),
    ("Repli près de Kobané.", [("Kobané", "Ayn al Arab", "SYR", "city")]),
    ("BEYROUTH (AFP) - Un raid.", [("BEYROUTH", "Beirut", "LBN", "city")]),
    ("Les navires en mer Noire.", [("mer Noire", "Black Sea", None, "water")]),
    ("Le détroit d’Ormuz est fermé.", [("détroit d’Ormuz", "Strait of Hormuz", None, "water")]),
    ("Dans l'État de Borno, un marché.", [("État de Borno", "Borno", "NGA", "region")]),
    ("La province d'Anbar.", [("province d'Anbar", "Anbar", "IRQ", "region")]),
    ("Le Nord-Kivu brûle.", [("Nord-Kivu", "North Kivu", "COD", "region")]),
    ("Les Etats-Unis hésitent.", [("Etats-Unis", "United States", "USA", "country")]),
    ("En Éthiopie, la trêve.", [("Éthiopie", "Ethiopia", "ETH", "country")]),
    ("Alep-Est est assiégée.", [("Alep", "Aleppo", "SYR", "city")]),
    (
        "La ligne Moscou-Téhéran.",
        [("Moscou", "Moscow", "RUS", "city"), ("Téhéran", "Tehran", "IRN", "city")],
    ),
    (
        "Le raid de Nice, en France.",
        [("Nice", "Nice", "FRA", "city"), ("France", "France", "FRA", "country")],
    ),
    ("Ils marchent vers Tours.", [("Tours", "Tours", "FRA", "city")]),
    ("Le Sahel s'embrase.", [("Sahel", "Sahel", None, "region")]),
    ("La Guyane proteste.", [("Guyane", "French Guiana", "GUF", "region")]),
]
ENGLISH = [
    ("Fighting raged near Bakhmut.", [("Bakhmut", "Bakhmut", "UKR", "city")]),
    (
        "Kyiv shelled Belgorod.",
        [("Kyiv", "Kyiv", "UKR", "city"), ("Belgorod", "Belgorod", "RUS", "city")],
    ),
    (
        "Clashes in Nagorno-Karabakh.",
        [("Nagorno-Karabakh", "Nagorno-Karabakh", "AZE", "territory")],
    ),
    (
        "Ships met at Second Thomas Shoal.",
        [("Second Thomas Shoal", "Second Thomas Shoal", None, "territory")],
    ),
    ("He sailed the South China Sea.", [("South China Sea", "South China Sea", None, "water")]),
    ("A strike hit Khan Younis.", [("Khan Younis", "Khān Yūnis", "PSE", "city")]),
    ("Gunmen in Borno state fled.", [("Borno state", "Borno", "NGA", "region")]),
    ("He lives in Reading.", [("Reading", "Reading", "GBR", "city")]),
    (
        "In Paris, Texas, it rains.",
        [("Paris", "Paris", "USA", "city"), ("Texas", "Texas", "USA", "region")],
    ),
    ("They met in Mexico.", [("Mexico", "Mexico", "MEX", "country")]),
    ("MOSCOW (AP) - Talks failed.", [("MOSCOW", "Moscow", "RUS", "city")]),
    ("The Greater London police.", [("London", "London", "GBR", "city")]),
    (
        "The West Bank and Gaza.",
        [
            ("West Bank", "West Bank", "PSE", "territory"),
            ("Gaza", "Gaza Strip", "PSE", "territory"),
        ],
    ),
    ("Darfur starves.", [("Darfur", "Darfur", "SDN", "region")]),
]
NO_PLACES = [
    ("fr", "Michael Jordan est venu."),
    ("fr", "Jordan a déclaré cela."),
    ("fr", "Paris Hilton sourit."),
    ("fr", "Le journal Paris Match."),
    ("fr", "Il écoute Radio France."),
    ("fr", "Un cochon d'Inde."),
    ("fr", "Les accords de Minsk."),
    ("fr", "L'Union se réunit."),
    ("fr", "Les Iraniens et les Russes."),
    ("fr", "Nous sommes en mars."),
    ("fr", "Hollande a parlé."),
    ("fr", "Une Trump-Moscouvite."),
    ("en", "Reading is hard."),
    ("en", "Mobile phones rang."),
    ("en", "Of course he split."),
    ("en", "Jordan said so."),
    ("en", "Jack London wrote."),
    ("en", "The New York Times wrote."),
    ("en", "In March they left."),
    ("en", "The Minsk agreements failed."),
    ("en", "Iranian and Russian jets."),
    ("en", "Santiago Castro smiled."),
]
INSIDE = [
    ("fr", "à Stepanakert", "nagorno-karabakh"),
    ("fr", "à Chouchi", "shusha"),
    ("fr", "à Sébastopol", "crimea"),
    ("fr", "à Donetsk", "donetsk-oblast"),
    ("fr", "à Marioupol", "donetsk-oblast"),
    ("fr", "à Jénine", "west-bank"),
    ("fr", "à Rafah", "gaza"),
    ("fr", "à Soukhoumi", "abkhazia"),
    ("fr", "à Tiraspol", "transnistria"),
    ("fr", "à Pristina", "kosovo"),
    ("fr", "à Famagouste", "northern-cyprus"),
    ("fr", "à Laâyoune", "western-sahara"),
    ("en", "in Srinagar", "jammu-and-kashmir"),
    ("en", "in Taipei", "taiwan"),
    ("en", "in Kinmen", "taiwan"),
    ("en", "in Hargeisa", "somaliland"),
    ("en", "in Tskhinvali", "south-ossetia"),
    ("en", "in Lachin", "lachin"),
    ("en", "in Diego Garcia", "chagos"),
    ("en", "in Yerevan", None),
    ("en", "in Jermuk", None),
    ("en", "in Vardenis", None),
    ("en", "in Tovuz", None),
    ("en", "in Kharkiv", None),
]
CHOICES = [
    ("fr", "À Tripoli, au Liban.", (), "LBN"),
    ("fr", "Tripoli, Libye.", (), "LBY"),
    ("fr", "À Tripoli, des tirs.", ("LBN",), "LBN"),
    ("fr", "À Tripoli, des tirs.", (), "LBY"),
    ("en", "In Hyderabad, shots.", ("PAK",), "PAK"),
    ("en", "In Hyderabad, shots.", (), "IND"),
    ("en", "In Paris, shots.", ("USA",), "FRA"),
    ("en", "In Donetsk, shots.", (), "UKR"),
]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text, expected):
    found = find_places(text, "fr")
    assert [(p.text, p.name, p.country, p.precision) for p in found] == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text, expected):
    found = find_places(text, "en")
    assert [(p.text, p.name, p.country, p.precision) for p in found] == expected


@pytest.mark.parametrize(("lang", "text"), NO_PLACES)
def test_takes_no_other_name_for_a_place(lang, text):
    assert find_places(text, lang) == ()


@pytest.mark.parametrize(("lang", "text", "territory"), INSIDE)
def test_tells_the_disputed_territory(lang, text, territory):
    (place,) = find_places(text, lang)
    assert place.territory == territory
    assert territory is None or territory in territories()


@pytest.mark.parametrize(("lang", "text", "focus", "country"), CHOICES)
def test_chooses_by_what_is_said_then_focus_then_size(lang, text, focus, country):
    assert find_places(text, lang, focus)[0].country == country


def test_another_state_named_speaks_for_its_small_towns():
    alone = find_places("Les rebelles tiennent Ménaka.", "fr")
    told = find_places("Au Mali, les rebelles tiennent Ménaka.", "fr")
    assert [place.country for place in alone] == []
    assert [place.country for place in told] == ["MLI", "MLI"]


def test_capitals_in_a_headline_make_no_surnames():
    text = "Russian Shelling Hits Kharkiv Market\n\nShells fell."
    assert [place.text for place in find_places(text, "en")] == ["Kharkiv"]


def test_a_name_does_not_cross_a_blank_line():
    assert all("\n" not in p.text for p in find_places("in New\n\nYork", "en"))


PIECES = [
    "Paris",
    "Haut-Karabakh",
    "the",
    "à",
    "in",
    "Jordan",
    "mer",
    "Noire",
    ",",
    ".",
    "\n\n",
    "-",
    "’",
    "New",
    "York",
    "MOSCOW",
    "(",
    "Libye",
    "🙂",
    "al",
    "Bab",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=16),
    st.sampled_from(["", " "]),
    st.sampled_from(["fr", "en"]),
)
def test_spans_lie_in_the_text_in_order(pieces, joint, lang):
    text = joint.join(pieces)
    end = 0
    for place in find_places(text, lang):
        assert end <= place.span.start < place.span.end <= len(text)
        assert place.text == place.span.of(text)
        assert place.latitude is not None
        assert place.longitude is not None
        end = place.span.end


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.sampled_from(["fr", "en"]))
def test_any_text_is_read(text, lang):
    assert all(place.text == place.span.of(text) for place in find_places(text, lang))
