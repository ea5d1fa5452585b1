"""The verbs as data: how many, in what order, and the forms that they are given."""

import pytest

from casus.knowledge.tables import data_file, read_tsv
from casus.language import english_verbs, french_verbs
from casus.language.verb_lexicon import verb_lexicon

COLUMNS = {
    "fr": ("infinitive", "model", "variant"),
    "en": ("infinitive", "past", "participle", "others"),
}

# Written by hand: present participle, third persons, simple past, past participle, ...
FRENCH_FORMS = {
    "placer": "plaçant place placent plaçait plaça placé placerait",
    "manger": "mangeant mange mangent mangeait mangea mangé mangerait",
    "payer": "payant paie paye paient payait paya payé paiera payera",
    "appeler": "appelant appelle appellent appelait appela appelé appellera",
    "lever": "levant lève lèvent levait leva levé lèvera",
    "céder": "cédant cède cèdent cédait céda cédé cédera cèdera",
    "finir": "finissant finit finissent finissait finit fini finira finisse",
    "venir": "venant vient viennent venait vint venu viendra vienne vinrent vînt",
    "prendre": "prenant prend prennent prenait prit pris prise prendra prenne",
    "craindre": "craignant craint craignent craignait craignit crainte craindra",
    "recevoir": "recevant reçoit reçoivent recevait reçut reçu recevra reçoive",
    "devoir": "devant doit doivent devait dut dû due dus dues devra doive",
    "vaincre": "vainquant vainc vainquent vainquait vainquit vaincu vaincra",
    "mourir": "mourant meurt meurent mourait mourut mort morte mourra meure",
    "être": "étant est sont était fut été sera soit fussent",
    "avoir": "ayant a ont avait eut eu eue aura ait eussent",
    "aller": "allant va vont allait alla allé ira aille",
    "faire": "faisant fait font faisait fit faite fera fasse",
    "dire": "disant dit disent dites disait dirent dite dira dise",
    "extraire": "extrayant extrait extraient extrayait extraite extraira",
}
ENGLISH_FORMS = {
    "be": "am is are was were been being",
    "stop": "stops stopped stopping",
    "deny": "denies denied denying",
    "free": "frees freed freeing",
    "seize": "seizes seized seizing",
    "begin": "begins began begun beginning",
    "forget": "forgets forgot forgotten forgetting",
    "veto": "vetoes vetoed vetoing",
    "reach": "reaches reached reaching",
    "lie": "lies lay lain lying lied",
    "visit": "visits visited visiting",
    "organise": "organises organised organising",
    "analyse": "analyses analysed analysing",
    "shed": "sheds shedding",
    "set": "sets setting",
}


@pytest.mark.parametrize(("lang", "minimum"), [("fr", 2_000), ("en", 1_500)])
def test_the_list_is_long_sorted_and_without_repetition(lang, minimum):
    verbs = [row["infinitive"] for row in read_tsv(data_file(lang, "verbs.tsv"), COLUMNS[lang])]
    assert len(verbs) >= minimum
    assert verbs == sorted(set(verbs))


@pytest.mark.parametrize(
    ("inflections", "expected"),
    [(french_verbs.inflections, FRENCH_FORMS), (english_verbs.inflections, ENGLISH_FORMS)],
    ids=["fr", "en"],
)
def test_verbs_have_their_forms(inflections, expected):
    forms = {verb: set() for verb in expected}
    for verb, (form, _) in inflections():
        if verb in forms:
            forms[verb].add(form)
    for verb, listed in expected.items():
        assert set(listed.split()) <= forms[verb]


def test_french_verbs_have_no_forms_of_other_models():
    forms = {form for verb, (form, _) in french_verbs.inflections() if verb == "appeler"}
    assert not forms & {"appèle", "appellons", "appelera"}


def test_american_spelling_alone_makes_no_british_verb_of_short_words():
    assert not {verb for verb, _ in english_verbs.inflections()} & {"prise", "seise", "sise"}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_infinitive_is_its_own_lemma(lang):
    lexicon = verb_lexicon(lang)
    infinitives = {
        row["infinitive"] for row in read_tsv(data_file(lang, "verbs.tsv"), COLUMNS[lang])
    }
    lost = [verb for verb in infinitives if verb not in lexicon.lemmas(verb)]
    assert not lost


def test_features_tell_homographs_apart():
    lexicon = verb_lexicon("fr")
    assert set(lexicon.lemmas("vit")) == {"vivre", "voir"}
    assert lexicon.best("vit", frozenset({"Tense=Past"})) == ("voir",)
    assert lexicon.lemmas("xyzzy") == ()
