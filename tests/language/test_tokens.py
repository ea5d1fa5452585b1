"""How French and English text is cut into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.language.tokens import WordRules

# Construction, text, words (separated by blanks; ~ is a blank inside a word).
FRENCH = [
    ("elision", "L'Arménie n'a rien dit d'Erevan", "L' Arménie n' a rien dit d' Erevan"),
    ("printed apostrophe", "l’ONU qu’elle", "l’ ONU qu’ elle"),
    ("long elision", "jusqu'ici lorsqu'il puisqu'on", "jusqu' ici lorsqu' il puisqu' on"),
    ("elision before a quote", "l'« État »", "l' « État »"),
    ("elision before a number", "d'1,5 million", "d' 1,5 million"),
    ("whole words", "aujourd'hui c'est-à-dire", "aujourd'hui c'est-à-dire"),
    ("two elisions", "qu'aujourd'hui", "qu' aujourd'hui"),
    ("names with an apostrophe", "N'Djamena O'Hara", "N'Djamena O'Hara"),
    ("such a name in capitals", "N'DJAMENA N'A PAS", "N'DJAMENA N' A PAS"),
    ("inversion with t", "a-t-il annonce-t-elle", "a -t-il annonce -t-elle"),
    ("inversion", "ont-ils fait-elle est-ce", "ont -ils fait -elle est -ce"),
    ("elision and inversion", "s'agit-il", "s' agit -il"),
    ("inversion in capitals", "A-T-IL DIT-ELLE", "A -T-IL DIT -ELLE"),
    ("inversion of said", "fait-elle savoir, dit-on", "fait -elle savoir , dit -on"),
    ("inversion of a subjunctive", "fût-ce puisse-t-il", "fût -ce puisse -t-il"),
    ("inversion after y and qu'", "n'y a-t-il qu'a-t-elle", "n' y a -t-il qu' a -t-elle"),
    ("imperative", "dites-moi allons-y", "dites -moi allons -y"),
    ("imperative of a reflexive", "rends-toi retirez-vous", "rends -toi retirez -vous"),
    ("imperative with en", "va-t-en allez-vous-en", "va -t-en allez -vous -en"),
    ("imperative with elided pronoun", "Va-t'en donne-m'en", "Va -t'en donne -m'en"),
    ("imperative with object", "faites-le tiens-les", "faites -le tiens -les"),
    ("imperative with two objects", "dites-le-moi", "dites -le -moi"),
    ("places like imperatives", "Aix-les-Bains Villers-le-Lac", "Aix-les-Bains Villers-le-Lac"),
    ("contracted articles", "Au Mali, du Sahel aux Etats", "Au Mali , du Sahel aux Etats"),
    ("elision before capitals", "D'ISRAËL À L'ONU", "D' ISRAËL À L' ONU"),
    ("conjunctions", "parce qu'ils afin qu'on", "parce qu' ils afin qu' on"),
    ("dateline", "BEYROUTH, 3 mars (AFP) -", "BEYROUTH , 3 mars ( AFP ) -"),
    ("dateline of a place", "PORT-AU-PRINCE – Les", "PORT-AU-PRINCE – Les"),
    ("Arabic names", "al-Assad Ta'izz Ma'rib", "al-Assad Ta'izz Ma'rib"),
    ("names that look like inversion", "Kim Jong-il Kim Il-sung", "Kim Jong-il Kim Il-sung"),
    ("hyphenated names", "Haut-Karabakh Etats-Unis", "Haut-Karabakh Etats-Unis"),
    ("demonstratives", "celui-ci ce jour-là", "celui-ci ce jour -là"),
    ("compounds", "porte-parole rendez-vous", "porte-parole rendez-vous"),
    ("numbers", "20.000 10 000 3,5 %", "20.000 10~000 3,5 %"),
    ("number with no-break space", "10\u00a0000 soldats", "10\u00a0000 soldats"),
    ("year before a number", "en 2020 300 morts", "en 2020 300 morts"),
    ("dates and scores", "1er 2006-08-07 20e", "1er 2006-08-07 20e"),
    ("hours", "à 20h30 et 18 h", "à 20 h 30 et 18 h"),
    ("weapons", "S-300 F-16 TB2", "S-300 F-16 TB2"),
    ("titles", "M. Dupuis et MM. Petit", "M. Dupuis et MM. Petit"),
    ("initials", "J. Biden J.-C. O.N.U.", "J. Biden J.-C. O.N.U."),
    ("full stop", "Il est parti.", "Il est parti ."),
    ("ellipsis", "Non... Non…", "Non ... Non …"),
    ("quotes", "«Oui», dit-il", "« Oui » , dit -il"),
    ("address", "www.exemple.org, a@b.fr", "www.exemple.org , a@b.fr"),
]
ENGLISH = [
    ("possessive", "Russia's and the leaders' troops", "Russia 's and the leaders ' troops"),
    ("printed possessive", "Russia’s", "Russia ’s"),
    ("possessive in capitals", "HEZBOLLAH'S", "HEZBOLLAH 'S"),
    ("possessive of a plural name", "the Philippines' fleet", "the Philippines ' fleet"),
    ("possessive of a name in s", "Abbas's or Abbas’", "Abbas 's or Abbas ’"),
    ("possessive of an age", "a 9-year-old's", "a 9 - year - old 's"),
    ("names with an apostrophe", "Ma'rib D'Souza O'Brien's", "Ma'rib D'Souza O'Brien 's"),
    ("negation", "didn't can't won't", "did n't ca n't wo n't"),
    ("clitics", "they've I'm he'll we'd", "they 've I 'm he 'll we 'd"),
    ("cannot", "cannot", "can not"),
    ("possessive of an abbreviation", "the U.S.'s", "the U.S. 's"),
    ("dateline", "GAZA CITY, Oct 3 (AFP) -", "GAZA CITY , Oct 3 ( AFP ) -"),
    ("abbreviated month", "Sept. 11 and Oct. 7", "Sept. 11 and Oct. 7"),
    ("titles", "Gen. Lee and Mr. J. Doe", "Gen. Lee and Mr. J. Doe"),
    ("states", "U.S. forces and U.N. aid", "U.S. forces and U.N. aid"),
    ("compounds", "a well-known U.S.-led force", "a well - known U.S. - led force"),
    ("prefixes", "anti-war non-state ex-rebel", "anti-war non-state ex-rebel"),
    ("acronym like a prefix", "UN-backed EX-led", "UN - backed EX - led"),
    ("prefixes in capitals", "ANTI-WAR Pro-Kremlin", "ANTI-WAR Pro-Kremlin"),
    ("hyphens", "US-led Israeli-occupied", "US - led Israeli - occupied"),
    ("datelines", "KYIV (Reuters) - Oct 3 —", "KYIV ( Reuters ) - Oct 3 —"),
    ("two places", "GAZA/CAIRO, Oct 3", "GAZA / CAIRO , Oct 3"),
    ("weapons", "an F-16 and AK-47s", "an F-16 and AK-47s"),
    ("aircraft", "a Su-35 and Mi-8s", "a Su-35 and Mi-8s"),
    ("numbers", "5,000 troops, $1.5bn, 20%", "5,000 troops , $ 1.5 bn , 20 %"),
    ("number compounds", "a 24-hour truce", "a 24 - hour truce"),
    ("clock", "at 10:30 a.m. and 7pm", "at 10:30 a.m. and 7 pm"),
    ("sat. is a word", "He sat. They left.", "He sat . They left ."),
    ("no. is a word", "He said no. No. 5 fell.", "He said no . No. 5 fell ."),
    ("firms and sites", "AT&T says news.example.com", "AT&T says news.example.com"),
    ("ellipsis", "Well... he left", "Well ... he left"),
]


def cut(lang, text):
    return [text[start:end] for start, end in WordRules(lang).spans(text)]


@pytest.mark.parametrize(("text", "words"), [c[1:] for c in FRENCH], ids=[c[0] for c in FRENCH])
def test_french_words(text, words):
    assert cut("fr", text) == [word.replace("~", " ") for word in words.split(" ")]


@pytest.mark.parametrize(("text", "words"), [c[1:] for c in ENGLISH], ids=[c[0] for c in ENGLISH])
def test_english_words(text, words):
    assert cut("en", text) == words.split(" ")


@pytest.mark.parametrize("lang", ["fr", "en"])
@given(text=st.text(max_size=80))
def test_words_cover_all_but_white_space_in_order(lang, text):
    position = 0
    for start, end in WordRules(lang).spans(text):
        assert position <= start < end
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()
