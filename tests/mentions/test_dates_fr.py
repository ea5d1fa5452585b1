"""French time expressions, resolved from Wednesday 4 November 2020."""

from datetime import date

import pytest

from casus.mentions.dates import find_whens

PUBLISHED = date(2020, 11, 4)

RESOLVED = [
    # sentence, expression, first day, last day, granularity
    ("Samedi, Erevan a appelé Moscou.", "Samedi", "2020-10-31", "2020-10-31", "day"),
    ("Un mercredi sans trêve.", "mercredi", "2020-11-04", "2020-11-04", "day"),
    ("La réunion de samedi prochain.", "samedi prochain", "2020-11-07", "2020-11-07", "day"),
    ("Tombée mercredi dernier.", "mercredi dernier", "2020-10-28", "2020-10-28", "day"),
    ("Bombardée vendredi dernier.", "vendredi dernier", "2020-10-30", "2020-10-30", "day"),
    ("Les tirs de lundi matin.", "lundi matin", "2020-11-02", "2020-11-02", "day"),
    ("Mardi dans la nuit, un obus.", "Mardi dans la nuit", "2020-11-03", "2020-11-03", "day"),
    (
        "Repli jeudi en fin de journée.",
        "jeudi en fin de journée",
        "2020-10-29",
        "2020-10-29",
        "day",
    ),
    ("Le ministre part ce jeudi.", "ce jeudi", "2020-11-05", "2020-11-05", "day"),
    ("Le ministre est parti ce lundi.", "ce lundi", "2020-11-02", "2020-11-02", "day"),
    ("Le sommet aura lieu vendredi.", "vendredi", "2020-11-06", "2020-11-06", "day"),
    ("Un vote prévu dimanche.", "dimanche", "2020-11-08", "2020-11-08", "day"),
    (
        "lundi de la semaine dernière",
        "lundi de la semaine dernière",
        "2020-10-26",
        "2020-10-26",
        "day",
    ),
    ("Il part aujourd'hui.", "aujourd'hui", "2020-11-04", "2020-11-04", "day"),
    ("Il part aujourd’hui.", "aujourd’hui", "2020-11-04", "2020-11-04", "day"),
    ("Des tirs ce matin.", "ce matin", "2020-11-04", "2020-11-04", "day"),
    ("Des tirs cette nuit.", "cette nuit", "2020-11-04", "2020-11-04", "day"),
    ("Cet après-midi, le calme.", "Cet après-midi", "2020-11-04", "2020-11-04", "day"),
    ("Signé hier soir.", "hier soir", "2020-11-03", "2020-11-03", "day"),
    ("Hier, rien.", "Hier", "2020-11-03", "2020-11-03", "day"),
    ("La nuit dernière, un raid.", "La nuit dernière", "2020-11-03", "2020-11-03", "day"),
    ("Vu avant-hier.", "avant-hier", "2020-11-02", "2020-11-02", "day"),
    ("Il part demain.", "demain", "2020-11-05", "2020-11-05", "day"),
    ("Demain matin, la levée.", "Demain matin", "2020-11-05", "2020-11-05", "day"),
    ("Attendu après-demain.", "après-demain", "2020-11-06", "2020-11-06", "day"),
    ("Le 9 novembre 2020, tout cesse.", "9 novembre 2020", "2020-11-09", "2020-11-09", "day"),
    ("Le 1er mai 2019.", "1er mai 2019", "2019-05-01", "2019-05-01", "day"),
    ("Le premier mai 2019.", "premier mai 2019", "2019-05-01", "2019-05-01", "day"),
    ("lundi 3 octobre 2016", "lundi 3 octobre 2016", "2016-10-03", "2016-10-03", "day"),
    ("Le 27 septembre, la guerre.", "27 septembre", "2020-09-27", "2020-09-27", "day"),
    ("Le 12 décembre, un accord.", "12 décembre", "2019-12-12", "2019-12-12", "day"),
    ("Un scrutin prévu le 12 décembre.", "12 décembre", "2020-12-12", "2020-12-12", "day"),
    ("Ils se réuniront le 12 décembre.", "12 décembre", "2020-12-12", "2020-12-12", "day"),
    ("Le 1 er janvier 2019.", "1 er janvier 2019", "2019-01-01", "2019-01-01", "day"),
    ("les Jeux olympiques d'hiver 2018", "2018", "2018-01-01", "2018-12-31", "year"),
    ("le 12 décembre prochain", "12 décembre prochain", "2020-12-12", "2020-12-12", "day"),
    ("le 5 mars dernier", "5 mars dernier", "2020-03-05", "2020-03-05", "day"),
    ("samedi 7 novembre, un sommet", "samedi 7 novembre", "2020-11-07", "2020-11-07", "day"),
    (
        "le 3 mai de l'année dernière",
        "3 mai de l'année dernière",
        "2019-05-03",
        "2019-05-03",
        "day",
    ),
    ("Publié le 9/11/2020.", "9/11/2020", "2020-11-09", "2020-11-09", "day"),
    ("Publié le 09.11.2020", "09.11.2020", "2020-11-09", "2020-11-09", "day"),
    ("Version du 2020-11-09.", "2020-11-09", "2020-11-09", "2020-11-09", "day"),
    ("Le 29 février, un raid.", "29 février", "2020-02-29", "2020-02-29", "day"),
    ("les attentats du 11-Septembre", "11-Septembre", "2001-09-11", "2001-09-11", "day"),
    ("du 3 au 5 mai", "du 3 au 5 mai", "2020-05-03", "2020-05-05", "range"),
    ("du 28 avril au 3 mai 2019", "du 28 avril au 3 mai 2019", "2019-04-28", "2019-05-03", "range"),
    (
        "du 30 décembre au 2 janvier",
        "du 30 décembre au 2 janvier",
        "2019-12-30",
        "2020-01-02",
        "range",
    ),
    ("dans la nuit du 3 au 4 mai", "du 3 au 4 mai", "2020-05-03", "2020-05-04", "range"),
    ("les 3 et 4 mai", "3 et 4 mai", "2020-05-03", "2020-05-04", "range"),
    (
        "entre le 3 mai et le 5 juin 2016",
        "entre le 3 mai et le 5 juin 2016",
        "2016-05-03",
        "2016-06-05",
        "range",
    ),
    (
        "dans la nuit de samedi à dimanche",
        "nuit de samedi à dimanche",
        "2020-10-31",
        "2020-11-01",
        "range",
    ),
    ("de vendredi à lundi", "de vendredi à lundi", "2020-10-30", "2020-11-02", "range"),
    (
        "Depuis le 27 septembre, on se bat.",
        "Depuis le 27 septembre",
        "2020-09-27",
        "2020-11-04",
        "range",
    ),
    ("Bloqués depuis lundi.", "depuis lundi", "2020-11-02", "2020-11-04", "range"),
    ("En guerre depuis 2014.", "depuis 2014", "2014-01-01", "2020-11-04", "range"),
    ("Réfugiés depuis trois jours.", "depuis trois jours", "2020-11-01", "2020-11-04", "range"),
    (
        "Occupée depuis plus de deux ans.",
        "depuis plus de deux ans",
        "2018-11-04",
        "2020-11-04",
        "range",
    ),
    ("Jusqu'au 15 novembre.", "Jusqu'au 15 novembre", "2020-11-04", "2020-11-15", "range"),
    ("D'ici vendredi, tout ira.", "D'ici vendredi", "2020-11-04", "2020-11-06", "range"),
    ("d'ici la fin de l'année", "d'ici la fin de l'année", "2020-11-04", "2020-12-31", "range"),
    ("sous 48 heures", "sous 48 heures", "2020-11-04", "2020-11-06", "range"),
    (
        "au cours des dernières 24 heures",
        "des dernières 24 heures",
        "2020-11-03",
        "2020-11-04",
        "range",
    ),
    ("ces trois derniers jours", "ces trois derniers jours", "2020-11-01", "2020-11-04", "range"),
    ("la semaine dernière", "la semaine dernière", "2020-10-26", "2020-11-01", "week"),
    ("la semaine prochaine", "la semaine prochaine", "2020-11-09", "2020-11-15", "week"),
    ("cette semaine", "cette semaine", "2020-11-02", "2020-11-08", "week"),
    ("plus tôt cette semaine", "plus tôt cette semaine", "2020-11-02", "2020-11-04", "range"),
    ("plus tard dans l'année", "plus tard dans l'année", "2020-11-04", "2020-12-31", "range"),
    ("le week-end dernier", "le week-end dernier", "2020-10-31", "2020-11-01", "range"),
    ("ce week-end", "ce week-end", "2020-10-31", "2020-11-01", "range"),
    ("le mois dernier", "le mois dernier", "2020-10-01", "2020-10-31", "month"),
    ("le mois prochain", "le mois prochain", "2020-12-01", "2020-12-31", "month"),
    ("ce mois-ci", "ce mois-ci", "2020-11-01", "2020-11-30", "month"),
    ("l'an dernier", "l'an dernier", "2019-01-01", "2019-12-31", "year"),
    ("l’année prochaine", "l’année prochaine", "2021-01-01", "2021-12-31", "year"),
    ("cette année", "cette année", "2020-01-01", "2020-12-31", "year"),
    ("début octobre", "début octobre", "2020-10-01", "2020-10-10", "range"),
    ("fin septembre", "fin septembre", "2020-09-21", "2020-09-30", "range"),
    ("à la mi-mars", "à la mi-mars", "2020-03-11", "2020-03-21", "range"),
    (
        "au début du mois d'octobre 2016",
        "au début du mois d'octobre 2016",
        "2016-10-01",
        "2016-10-10",
        "range",
    ),
    ("fin décembre, un accord", "fin décembre", "2019-12-22", "2019-12-31", "range"),
    ("en octobre", "octobre", "2020-10-01", "2020-10-31", "month"),
    ("en mars 2018", "mars 2018", "2018-03-01", "2018-03-31", "month"),
    ("en août dernier", "août dernier", "2020-08-01", "2020-08-31", "month"),
    ("d'avril à juin 2016", "avril à juin 2016", "2016-04-01", "2016-06-30", "range"),
    ("entre novembre et février", "novembre et février", "2019-11-01", "2020-02-29", "range"),
    ("l’été 2014", "l’été 2014", "2014-06-01", "2014-08-31", "season"),
    ("l'hiver dernier", "l'hiver dernier", "2019-12-01", "2020-02-29", "season"),
    ("cet automne", "cet automne", "2020-09-01", "2020-11-30", "season"),
    ("au premier trimestre 2016", "premier trimestre 2016", "2016-01-01", "2016-03-31", "range"),
    ("au second semestre de 2019", "second semestre de 2019", "2019-07-01", "2019-12-31", "range"),
    ("en 2016", "2016", "2016-01-01", "2016-12-31", "year"),
    ("l'accord de Minsk (2015)", "2015", "2015-01-01", "2015-12-31", "year"),
    ("entre 2014 et 2016", "2014 et 2016", "2014-01-01", "2016-12-31", "range"),
    ("la guerre de 1992-1994", "1992-1994", "1992-01-01", "1994-12-31", "range"),
    ("la guerre de 1914-18", "1914-18", "1914-01-01", "1918-12-31", "range"),
    ("dans les années 1990", "les années 1990", "1990-01-01", "1999-12-31", "range"),
    ("dans les années 90", "les années 90", "1990-01-01", "1999-12-31", "range"),
    ("les années soixante-dix", "les années soixante-dix", "1970-01-01", "1979-12-31", "range"),
    ("au XIXe siècle", "XIXe siècle", "1801-01-01", "1900-12-31", "range"),
    ("il y a trois jours", "il y a trois jours", "2020-11-01", "2020-11-01", "day"),
    ("il y a environ 48 heures", "il y a environ 48 heures", "2020-11-02", "2020-11-02", "day"),
    ("il y a deux semaines", "il y a deux semaines", "2020-10-19", "2020-10-25", "week"),
    ("il y a six mois", "il y a six mois", "2020-05-01", "2020-05-31", "month"),
    ("il y a près de vingt ans", "il y a près de vingt ans", "2000-01-01", "2000-12-31", "year"),
    ("dans trois jours", "dans trois jours", "2020-11-07", "2020-11-07", "day"),
    ("Trois jours plus tôt, la trêve.", "Trois jours plus tôt", "2020-11-01", "2020-11-01", "day"),
]

UNRESOLVED = [
    ("ces derniers jours", "ces derniers jours"),
    ("il y a quelques semaines", "il y a quelques semaines"),
    ("pendant le mois de Ramadan", "le mois de Ramadan"),
    ("dans les prochaines heures", "dans les prochaines heures"),
    ("la veille du scrutin", "la veille du "),
    ("le 31 février", "31 février"),
]

NO_DATES = [
    "La planète Mars attire les savants.",
    "L'attaque a été menée par la milice.",
    "Un total de 2017 personnes ont fui.",
    "De 1800 à 2000 soldats sont morts.",
    "Le budget de 2000 euros.",
    "Chaque lundi, les fidèles prient.",
    "Le Journal du dimanche le révèle.",
    "Le Vendredi saint, ils jeûnent.",
    "Il change d'avis du jour au lendemain.",
    "Sept soldats, dont un second maître.",
    "Un été sans pluie.",
    "Le score est de 3 à 5.",
    "Il a reçu 12 coups à 14 h 30.",
]


@pytest.mark.parametrize(("text", "expression", "start", "end", "granularity"), RESOLVED)
def test_resolves(text, expression, start, end, granularity):
    (when,) = find_whens(text, "fr", PUBLISHED)
    assert (when.text, str(when.start), str(when.end), when.granularity) == (
        expression,
        start,
        end,
        granularity,
    )


@pytest.mark.parametrize(("text", "expression"), UNRESOLVED)
def test_keeps_the_words_of_what_stays_open(text, expression):
    (when,) = find_whens(text, "fr", PUBLISHED)
    assert (when.text, when.start, when.end, when.granularity) == (
        expression.rstrip(),
        None,
        None,
        "unresolved",
    )


@pytest.mark.parametrize("text", NO_DATES)
def test_takes_no_other_word_for_a_date(text):
    assert find_whens(text, "fr", PUBLISHED) == ()


def test_counts_from_the_last_day_told():
    text = "Le 5 octobre, la ville tombe. Le lendemain, elle est rendue. Deux jours plus tard, fin."
    assert [str(when.start) for when in find_whens(text, "fr", PUBLISHED)] == [
        "2020-10-05",
        "2020-10-06",
        "2020-10-08",
    ]


def test_a_weekday_on_its_own_day_is_that_day():
    saturday = date(2020, 10, 31)
    assert find_whens("samedi", "fr", saturday)[0].start == saturday
    assert find_whens("samedi dernier", "fr", saturday)[0].start == date(2020, 10, 24)
    assert find_whens("samedi prochain", "fr", saturday)[0].start == date(2020, 11, 7)
