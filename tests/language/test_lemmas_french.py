"""French lemmas: what the lexicon decides, whatever the trained model guessed."""

import pytest

from casus.language.lemmas import Lemmas

# form, features that matter ("" where the form alone decides), infinitive: written by hand.
VERBS = """
interviendra||intervenir
interviendrait||intervenir
intervient||intervenir
tiendront||tenir
maintient||maintenir
maintiendra||maintenir
soutiennent||soutenir
soutiendrait||soutenir
obtint||obtenir
obtiendraient||obtenir
appartiennent||appartenir
prévient||prévenir
conviendra||convenir
convinrent||convenir
parvint||parvenir
vinrent||venir
devint||devenir
aurait||avoir
eurent||avoir
ayant||avoir
fut||être
étaient||être
seront||être
soit||être
iront||aller
vont||aller
aille||aller
fera||faire
feraient||faire
firent||faire
satisfont||satisfaire
dites||dire
dirent||dire
interdisent||interdire
contredit||contredire
prédisait||prédire
rompu||rompre
interrompt||interrompre
rompirent||rompre
opposèrent||opposer
visant||viser
prévoient||prévoir
prévoirait||prévoir
lèvera||lever
jette||jeter
jetteront||jeter
appelle||appeler
appellera||appeler
rappelle||rappeler
renouvelle||renouveler
rejette||rejeter
envoyât||envoyer
enverra||envoyer
renverrait||renvoyer
emploie||employer
déploient||déployer
appuient||appuyer
mène||mener
mèneront||mener
achève||achever
gèlent||geler
harcèle||harceler
démantèle||démanteler
achètent||acheter
cède||céder
cédera||céder
préfèrent||préférer
libère||libérer
libéreront||libérer
réitère||réitérer
protège||protéger
protégeait||protéger
assiègent||assiéger
bombardèrent||bombarder
menaça||menacer
annonçait||annoncer
lançaient||lancer
avança||avancer
exigeait||exiger
engageât||engager
partageons||partager
combattent||combattre
combattirent||combattre
abattu||abattre
débattra||débattre
admet||admettre
promirent||promettre
permettrait||permettre
transmis||transmettre
commettent||commettre
conclut||conclure
conclurent||conclure
exclut||exclure
exclue||exclure
inclus||inclure
détruisent||détruire
détruisit||détruire
conduit||conduire
produisirent||produire
réduira||réduire
élu||élire
élurent||élire
fuient||fuir
fuyaient||fuir
enfuit||enfuir
mourut||mourir
meurent||mourir
mourra||mourir
acquiert||acquérir
conquirent||conquérir
conquis||conquérir
reçoit||recevoir
reçurent||recevoir
doit||devoir
devraient||devoir
peut||pouvoir
pourra||pouvoir
puissent||pouvoir
veut||vouloir
voudrait||vouloir
sait||savoir
saurait||savoir
vaudrait||valoir
craint||craindre
craignent||craindre
contraignit||contraindre
rejoignent||rejoindre
rejoignirent||rejoindre
atteignait||atteindre
éteint||éteindre
étendit||étendre
défendent||défendre
suspendit||suspendre
répondirent||répondre
rendu||rendre
poursuit||poursuivre
poursuivirent||poursuivre
vainquirent||vaincre
convainc||convaincre
résolut||résoudre
résolvent||résoudre
dissout||dissoudre
dissoute||dissoudre
accroît||accroître
accrurent||accroître
naquit||naître
connaît||connaître
reconnurent||reconnaître
reconnaissent||reconnaître
disparu||disparaître
ouvrit||ouvrir
ouvert||ouvrir
offrirent||offrir
souffert||souffrir
découvre||découvrir
accueille||accueillir
accueillera||accueillir
recueillent||recueillir
partirent||partir
sortent||sortir
démentit||démentir
dément||démentir
consent||consentir
dort||dormir
servirent||servir
courut||courir
secourra||secourir
parcourt||parcourir
prirent||prendre
entreprit||entreprendre
comprennent||comprendre
reprendra||reprendre
surprend||surprendre
mirent|Tense=Past|mettre
remettent||remettre
écrivit||écrire
souscrivent||souscrire
inscrit||inscrire
lut||lire
voient||voir
vit|Mood=Ind|Tense=Past|voir
vit|Mood=Ind|Tense=Pres|vivre
croit||croire
crurent||croire
but||boire
survécut||survivre
vivent||vivre
suivit||suivre
plaît||plaire
tut||taire
sourit||sourire
suffit||suffire
soustraient||soustraire
sursoit||surseoir
asseyent||asseoir
haïssent||haïr
revêt||revêtir
finissent||finir
réagit||réagir
envahirent||envahir
garantissait||garantir
franchissent||franchir
unissent||unir
faut||falloir
faudra||falloir
promeut||promouvoir
émut||émouvoir
durent|Tense=Past|devoir
durent|Tense=Pres|durer
fondent||fonder
convient||convenir
pressent|Number=Plur|presser
mise|VerbForm=Part|mettre
mise|VerbForm=Fin|miser
tue||tuer
traite||traiter
admirent|Tense=Past|admettre
admirent|Tense=Pres|admirer
connait||connaître
naitre||naître
entrainait||entraîner
remilitarise||remilitariser
réintervient||réintervenir
"""

CASES = [tuple(line.rsplit("|", 1)) for line in VERBS.strip().splitlines()]
VERB_CASES = [(*left.split("|", 1), lemma) for left, lemma in CASES]


@pytest.fixture(scope="module")
def lemmas():
    return Lemmas("fr")


@pytest.mark.parametrize(
    ("form", "features", "lemma"),
    VERB_CASES,
    ids=[f"{form}-{lemma}" for form, _, lemma in VERB_CASES],
)
@pytest.mark.parametrize("guess", ["interviendrar", "FORM"], ids=["invented", "unchanged"])
def test_a_known_verb_form_has_the_lexicons_lemma(lemmas, form, features, lemma, guess):
    guess = form if guess == "FORM" else guess
    assert lemmas.lemma(form, "VERB", features, guess) == lemma


def test_enough_verb_forms_are_listed():
    assert len(VERB_CASES) >= 120


@pytest.mark.parametrize(
    ("text", "pos", "lemma"),
    [
        ("suis", "AUX", "être"),
        ("suis", "VERB", "suivre"),
        ("Suis", "AUX", "être"),
        ("sommes", "AUX", "être"),
        ("ont", "AUX", "avoir"),
        ("fait", "AUX", "faire"),
        ("FUT", "AUX", "être"),
    ],
)
def test_the_part_of_speech_decides_between_auxiliary_and_verb(lemmas, text, pos, lemma):
    assert lemmas.lemma(text, pos, "", "?") == lemma


@pytest.mark.parametrize(
    ("text", "pos", "features", "guess", "lemma"),
    [
        ("généraux", "NOUN", "Number=Plur", "générau", "général"),
        ("tribunaux", "NOUN", "Number=Plur", "tribunaux", "tribunal"),
        ("bureaux", "NOUN", "Number=Plur", "bureal", "bureau"),
        ("drapeaux", "NOUN", "Number=Plur", "drapeaux", "drapeau"),
        ("feux", "NOUN", "Number=Plur", "feux", "feu"),
        ("soldats", "NOUN", "Number=Plur", "soldats", "soldat"),
        ("pourparlers", "NOUN", "Number=Plur", "pourparler", "pourparler"),
        ("pays", "NOUN", "Number=Plur", "pay", "pays"),
        ("obus", "NOUN", "Number=Plur", "obu", "obus"),
        ("procès", "NOUN", "Number=Plur", "procè", "procès"),
        ("voix", "NOUN", "Number=Plur", "voi", "voix"),
        ("fils", "NOUN", "Number=Plur", "fil", "fils"),
        ("travaux", "NOUN", "Number=Plur", "travail", "travail"),
        ("ATTAQUES", "NOUN", "Number=Plur", "ATTAQUES", "attaque"),
        ("OTAN", "NOUN", "Number=Sing", "OTAN", "OTAN"),
        ("Mme", "NOUN", "Number=Sing", "mm", "madame"),
        ("M.", "NOUN", "Number=Sing", "M.", "monsieur"),
        ("militaires", "ADJ", "Number=Plur", "militaires", "militaire"),
        ("régionale", "ADJ", "Gender=Fem|Number=Sing", "régionalx", "régional"),
        ("régionaux", "ADJ", "Gender=Masc|Number=Plur", "régionau", "régional"),
        ("offensives", "ADJ", "Gender=Fem|Number=Plur", "offensiver", "offensif"),
        ("dangereuses", "ADJ", "Gender=Fem|Number=Plur", "dangereuses", "dangereux"),
        ("dernières", "ADJ", "Gender=Fem|Number=Plur", "dernière", "dernier"),
        ("armées", "ADJ", "Gender=Fem|Number=Plur", "armées", "armé"),
        ("européenne", "ADJ", "Gender=Fem|Number=Sing", "européenn", "européen"),
        ("destructrices", "ADJ", "Gender=Fem|Number=Plur", "destructrices", "destructeur"),
        ("français", "ADJ", "Gender=Masc|Number=Plur", "françai", "français"),
        ("blanche", "ADJ", "Gender=Fem|Number=Sing", "blanc", "blanc"),
        ("nucléaire", "ADJ", "Gender=Fem|Number=Sing", "nucléaire", "nucléaire"),
        ("conquise", "ADJ", "Gender=Fem|Number=Sing", "conquise", "conquis"),
        ("Arménie", "PROPN", "", "arméner", "Arménie"),
    ],
)
def test_nouns_and_adjectives_get_a_plausible_lemma(lemmas, text, pos, features, guess, lemma):
    assert lemmas.lemma(text, pos, features, guess) == lemma
