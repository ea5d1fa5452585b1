"""English lemmas: what the lexicon decides, whatever the trained model guessed."""

import pytest

from casus.language.lemmas import Lemmas

# form, features that matter ("" where the form alone decides), infinitive: written by hand.
VERBS = """
withdrew||withdraw
withdrawn||withdraw
withdrawing||withdraw
struck||strike
striking||strike
sought||seek
shelling||shell
shelled||shell
lying||lie
lain||lie
laid||lay
laying||lay
lay|Tense=Past|lie
lay|VerbForm=Inf|lay
saw|Tense=Past|see
seen||see
led||lead
met||meet
fought||fight
fled||flee
fleeing||flee
shot||shoot
began||begin
begun||begin
beginning||begin
broke||break
broken||break
brought||bring
built||build
rebuilt||rebuild
caught||catch
chose||choose
chosen||choose
dealt||deal
drew||draw
drove||drive
driven||drive
fell|Tense=Past|fall
fallen||fall
felt||feel
found|Tense=Past|find
found|VerbForm=Inf|found
founded||found
flew||fly
flown||fly
forbade||forbid
forbidden||forbid
froze||freeze
frozen||freeze
gave||give
given||give
went||go
gone||go
goes||go
held||hold
kept||keep
knew||know
left|Tense=Past|leave
lost||lose
made||make
meant||mean
overthrew||overthrow
overthrown||overthrow
oversaw||oversee
overran||overrun
paid||pay
quit||quit
ran||run
running||run
rose|Tense=Past|rise
risen||rise
said||say
sent||send
sank||sink
sunk||sink
slain||slay
spoke||speak
spoken||speak
spread||spread
stole||steal
stood||stand
swore||swear
sworn||swear
swept||sweep
took||take
taken||take
told||tell
thought||think
threw||throw
thrown||throw
torn||tear
undertook||undertake
understood||understand
upheld||uphold
vowed||vow
vetoes||veto
won||win
winning||win
withheld||withhold
wrote||write
written||write
dying||die
died||die
vying||vie
denied||deny
denies||deny
allied||ally
occupies||occupy
occupied||occupy
seizing||seize
seized||seize
releasing||release
agreed||agree
agreeing||agree
killing||kill
bombed||bomb
banned||ban
banning||ban
admitted||admit
committed||commit
referred||refer
deterred||deter
rebelled||rebel
cancelled||cancel
canceled||cancel
planned||plan
trafficked||traffic
reaches||reach
attacks||attack
pushes||push
sanctions||sanction
marches||march
being||be
were||be
has||have
did||do
remilitarizing||remilitarize
counterattacked||counterattack
"""

CASES = [tuple(line.rsplit("|", 1)) for line in VERBS.strip().splitlines()]
VERB_CASES = [(*left.split("|", 1), lemma) for left, lemma in CASES]


@pytest.fixture(scope="module")
def lemmas():
    return Lemmas("en", {("force", "NOUN"): "force", ("ally", "NOUN"): "ally"})


@pytest.mark.parametrize(
    ("form", "features", "lemma"),
    VERB_CASES,
    ids=[f"{form}-{lemma}" for form, _, lemma in VERB_CASES],
)
@pytest.mark.parametrize("guess", ["withdrewe", "FORM"], ids=["invented", "unchanged"])
def test_a_known_verb_form_has_the_lexicons_lemma(lemmas, form, features, lemma, guess):
    guess = form if guess == "FORM" else guess
    assert lemmas.lemma(form, "VERB", features, guess) == lemma


def test_enough_verb_forms_are_listed():
    assert len(VERB_CASES) >= 80


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("is", "be"),
        ("Were", "be"),
        ("been", "be"),
        ("has", "have"),
        ("had", "have"),
        ("does", "do"),
    ],
)
def test_auxiliaries(lemmas, text, lemma):
    assert lemmas.lemma(text, "AUX", "", "?") == lemma


@pytest.mark.parametrize(
    ("text", "pos", "features", "guess", "lemma"),
    [
        ("attacks", "NOUN", "Number=Plur", "attacks", "attack"),
        ("forces", "NOUN", "Number=Plur", "forc", "force"),
        ("allies", "NOUN", "Number=Plur", "allie", "ally"),
        ("countries", "NOUN", "Number=Plur", "countries", "country"),
        ("crises", "NOUN", "Number=Plur", "crise", "crisis"),
        ("men", "NOUN", "Number=Plur", "ma", "man"),
        ("children", "NOUN", "Number=Plur", "childr", "child"),
        ("clashes", "NOUN", "Number=Plur", "clashe", "clash"),
        ("embassies", "NOUN", "Number=Plur", "embassys", "embassy"),
        ("services", "NOUN", "Number=Plur", "services", "service"),
        ("wives", "NOUN", "Number=Plur", "wive", "wife"),
        ("headquarters", "NOUN", "Number=Plur", "headquarter", "headquarters"),
        ("troops", "NOUN", "Number=Plur", "troops", "troop"),
        ("TALKS", "NOUN", "Number=Plur", "TALKS", "talk"),
        ("NATO", "NOUN", "Number=Sing", "NATO", "NATO"),
        ("ceasefire", "NOUN", "Number=Sing", "ceasefir", "ceasefire"),
        ("heavier", "ADJ", "Degree=Cmp", "heavier", "heavy"),
        ("larger", "ADJ", "Degree=Cmp", "larg", "large"),
        ("worst", "ADJ", "Degree=Sup", "worst", "bad"),
        ("longest", "ADJ", "Degree=Sup", "longes", "long"),
        ("military", "ADJ", "Degree=Pos", "militar", "military"),
    ],
)
def test_nouns_and_adjectives_get_a_plausible_lemma(lemmas, text, pos, features, guess, lemma):
    assert lemmas.lemma(text, pos, features, guess) == lemma
