"""Which logical arguments a predicate has, whatever the syntax: one construction a case.

A case names the construction, the sentence, the predicate, and the slots that must hold; slots
that it does not name are free.
"""

import pytest

from casus.clauses import clauses_of
from casus.language import load, parse_text, sentences

NOUNS = frozenset({
    "attaque", "bombardement", "offensive", "visite", "appel", "combat", "retrait", "intervention",
    "attack", "shelling", "visit", "call", "talk", "withdrawal", "raid",
})  # fmt: skip

FRENCH = [
    ("active", "L'armée a bombardé la ville.", "bombardé", {"subj": "armée", "obj": "ville"}),
    ("passive with agent", "La ville a été bombardée par l'armée.", "bombardée",
     {"subj": "armée", "obj": "ville"}),
    ("passive without agent", "Deux soldats ont été tués.", "tués", {"obj": "soldats"}),
    ("dative", "Le Tchad a livré des armes au Niger.", "livré",
     {"subj": "Tchad", "obj": "armes", "à": "Niger"}),
    ("relative subject", "L'armée poursuit les rebelles qui ont attaqué le convoi.", "attaqué",
     {"subj": "rebelles", "obj": "convoi"}),
    ("relative object", "Le village que les rebelles ont attaqué brûle.", "attaqué",
     {"subj": "rebelles", "obj": "village"}),
    ("subject control", "Le Kenya a promis d'envoyer des policiers.", "envoyer",
     {"subj": "Kenya", "obj": "policiers"}),
    ("object control", "Le Kenya a demandé au Soudan de retirer ses soldats.", "retirer",
     {"subj": "Soudan", "obj": "soldats"}),
    ("coordinated verbs", "L'armée a attaqué le village et tué deux civils.", "tué",
     {"subj": "armée", "obj": "civils"}),
    ("past participle", "Les soldats capturés par les rebelles sont libres.", "capturés",
     {"subj": "rebelles", "obj": "soldats"}),
    ("participial clause before its subject",
     "Souhaitant rester neutre, le pays a condamné l'attaque.", "rester", {"subj": "pays"}),
    ("nominalisation with genitive", "L'appel du Mali à la France est resté vain.", "appel",
     {"gen": "Mali", "à": "France"}),
    ("light verb", "L'armée a mené une offensive contre les rebelles.", "offensive",
     {"subj": "armée", "contre": "rebelles"}),
    ("light verb, passive", "Une offensive a été lancée par l'armée.", "offensive",
     {"subj": "armée"}),
    ("light verb of the patient", "La ville a subi une attaque.", "attaque", {"obj": "ville"}),
    ("event that happens", "Des combats ont éclaté entre l'armée et les rebelles.", "combats",
     {"entre": "armée"}),
    ("predicative adjective", "Le gouvernement est hostile à une intervention.", "hostile",
     {"subj": "gouvernement", "à": "intervention"}),
    ("inversion", "« Nous partirons », a déclaré le ministre.", "déclaré", {"subj": "ministre"}),
]  # fmt: skip

ENGLISH = [
    ("active", "The army shelled the town.", "shelled", {"subj": "army", "obj": "town"}),
    ("passive with agent", "The town was shelled by the army.", "shelled",
     {"subj": "army", "obj": "town"}),
    ("passive without agent", "Two soldiers were killed.", "killed", {"obj": "soldiers"}),
    ("dative", "Britain has sent weapons to Niger.", "sent",
     {"subj": "Britain", "obj": "weapons", "to": "Niger"}),
    ("relative subject", "The rebels who attacked the convoy fled.", "attacked",
     {"subj": "rebels", "obj": "convoy"}),
    ("relative without pronoun",
     "The army retook the village the rebels had attacked on Monday.", "attacked",
     {"subj": "rebels", "obj": "village"}),
    ("subject control", "Kenya promised to send police officers.", "send",
     {"subj": "Kenya", "obj": "officers"}),
    ("object control", "Kenya urged Sudan to withdraw its soldiers.", "withdraw",
     {"subj": "Sudan", "obj": "soldiers"}),
    ("raising", "Kenya seems to support the plan.", "support", {"subj": "Kenya", "obj": "plan"}),
    ("coordinated verbs", "The army attacked the village and killed two civilians.", "killed",
     {"subj": "army", "obj": "civilians"}),
    ("past participle", "The minister spoke about the soldiers captured by the rebels.", "captured",
     {"subj": "rebels", "obj": "soldiers"}),
    ("participial clause", "The army entered the town, killing two civilians.", "killing",
     {"subj": "army", "obj": "civilians"}),
    ("possessive nominalisation", "Mali's call to France went unheard.", "call",
     {"gen": "Mali", "to": "France"}),
    ("gerund with of", "Turkish shelling of the town went on.", "shelling", {"of": "town"}),
    ("light verb", "The army launched an offensive against the rebels.", "offensive",
     {"subj": "army", "against": "rebels"}),
    ("light verb, passive", "An offensive was launched by the army.", "offensive",
     {"subj": "army"}),
    ("particle", "The army called off the raid.", "called off", {"subj": "army"}),
    ("predicative adjective", "Ghana is ready for an intervention.", "ready",
     {"subj": "Ghana", "for": "intervention"}),
]  # fmt: skip


def _cases():
    for lang, cases in (("fr", FRENCH), ("en", ENGLISH)):
        for name, *rest in cases:
            yield pytest.param(lang, *rest, id=f"{lang}: {name}")


def _clauses(lang, text):
    doc = parse_text(load(lang), text, [(0, len(text))])
    return [clause for sentence in sentences(doc) for clause in clauses_of(sentence, NOUNS)]


@pytest.mark.parametrize(("lang", "text", "predicate", "slots"), list(_cases()))
def test_arguments(lang, text, predicate, slots):
    word = predicate.split()[0]
    clause = next(c for c in _clauses(lang, text) if c.predicate.text == word)
    for slot, filler in slots.items():
        assert filler in [token.text for token in clause.fillers(slot)], slot


def test_a_particle_belongs_to_its_verb():
    clause = next(c for c in _clauses("en", "The army called off the raid.") if c.kind == "verb")
    assert clause.readings[0] == ("verb", "call off")


def test_a_reflexive_is_a_verb_of_its_own():
    clause = next(c for c in _clauses("fr", "L'armée se retire du nord.") if c.kind == "verb")
    assert clause.readings[0] == ("verb", "se retirer")


@pytest.mark.parametrize(
    ("lang", "text", "adjective"),
    [
        ("fr", "Moscou est opposée à une intervention.", "opposé"),
        ("en", "Ghana is opposed to an intervention.", "opposed"),
    ],
)
def test_a_predicative_participle_is_read_as_an_adjective_first(lang, text, adjective):
    clause = next(c for c in _clauses(lang, text) if c.kind != "noun")
    assert clause.readings[0] == ("adj", adjective)
