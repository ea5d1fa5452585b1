"""Subjects that a predicate borrows: relatives, control, participles, coordination."""

from spacy.tokens import Token

from casus.clauses.arguments import SUBJECTS, takes_nothing
from casus.clauses.clause import Argument
from casus.clauses.voice import is_past_participle
from casus.knowledge.grammar import Grammar

BORROWING = frozenset({"conj", "xcomp", "ccomp", "advcl", "parataxis:insert", "dep", "obl:mod"})
RELATIVE_LABELS = frozenset({"acl:relcl", "advcl:relcl"})


def relative_pronoun(verb: Token, words: Grammar) -> Token | None:
    """Give the relative pronoun that opens the verb's clause, None where there is none."""
    for token in verb.subtree:
        if token.i >= verb.i:
            return None
        relative = "Rel" in token.morph.get("PronType", []) or token.lower_ in words.relatives
        if relative and token.pos_ in {"PRON", "ADV", "ADP", "SCONJ"} and token.dep_ != "mark":
            return token
    return None


def antecedent(verb: Token, pronoun: Token | None) -> Token:
    """Give the noun that a relative clause describes.

    A clause hung on a verb by mistake ("advcl:relcl") describes the nearest noun before it.
    """
    if verb.dep_ == "acl:relcl" or pronoun is None:
        return verb.head
    for index in range(pronoun.i - 1, verb.sent.start - 1, -1):
        token = verb.doc[index]
        if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"flat", "flat:name", "compound"}:
            return token
    return verb.head


def _nearest_noun(pronoun: Token) -> Token | None:
    """Give the noun phrase head that ends right before a relative pronoun."""
    if pronoun.i == 0:
        return None
    token = pronoun.nbor(-1)
    while token.dep_ in {"flat", "flat:name", "amod", "punct"} and token.head.i < token.i:
        token = token.head
    return token if token.pos_ in {"NOUN", "PROPN"} else None


def resolve_relative(verb: Token, arguments: list[Argument], words: Grammar) -> list[Argument]:
    """Put the antecedent in the place of the relative pronoun; add it where English drops one.

    Where another noun stands nearer to the pronoun than the antecedent by the tree, it is added
    as a second filler: attachment of relatives is what parsers get wrong most.
    """
    pronoun = relative_pronoun(verb, words)
    noun = antecedent(verb, pronoun)
    if pronoun is None:
        slots = {arg.slot for arg in arguments}
        bare = slots & {"subj"} and not slots & {"obj", "comp"} and verb.dep_ == "acl:relcl"
        return [*arguments, Argument("obj", noun, "relative")] if bare else arguments
    slots_of_pronoun = [arg.slot for arg in arguments if arg.token == pronoun]
    if pronoun.lower_ == "dont":
        slots_of_pronoun.append("de")
    if pronoun.lower_ == "whose":
        slots_of_pronoun.append("gen")
    nearest = _nearest_noun(pronoun)
    nouns = [noun] if nearest is None or nearest == noun else [noun, nearest]
    rest = [arg for arg in arguments if arg.token != pronoun]
    return rest + [Argument(slot, each, "relative") for slot in slots_of_pronoun for each in nouns]


def gap_object(verb: Token, arguments: list[Argument], words: Grammar) -> Argument | None:
    """Give the antecedent that an infinitive inside a relative clause has for object.

    "l'aide que Paris pourrait apporter": the relative clause is that of the modal above it.
    """
    slots = {arg.slot for arg in arguments}
    top = verb
    while top.dep_ == "xcomp" and top.head.i != top.i:
        top = top.head
    if top == verb or top.dep_ != "acl:relcl" or slots & {"obj", "comp"}:
        return None
    subjects = [child for child in top.children if child.dep_ in SUBJECTS]
    if not subjects or "Rel" in subjects[0].morph.get("PronType", []):
        return None
    pronoun = relative_pronoun(top, words)
    is_object = pronoun is None or pronoun.dep_ in {"obj", "mark"}
    return Argument("obj", top.head, "relative") if is_object else None


def _participle_subject(verb: Token, words: Grammar, passive: bool) -> Argument | None:
    """Give the noun that a participle describes: "troops crossing", "soldats tués"."""
    noun = verb.head
    if noun.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "SYM"}:
        return None
    if verb.dep_ == "amod" and verb.i < noun.i and verb.i > 0 and verb.nbor(-1).text == ",":
        return Argument("obj", noun, "participle")  # "..., injuring four sailors"
    if verb.lemma_.lower() in words.unaccusative or not is_past_participle(verb):
        infinitive = "Inf" in verb.morph.get("VerbForm", [])
        return None if infinitive else Argument("subj", noun, "participle")
    return Argument("obj" if passive else "subj", noun, "participle")


def _controller(verb: Token, governor: Token, args: list[Argument], words: Grammar) -> Token | None:
    """Give who does the infinitive: the one asked or forced, else the governor's own subject."""
    completes = any(arg.slot == "comp" and arg.token == verb for arg in args)
    if completes and governor.lemma_.lower() not in words.subject_control:
        by_slot = {arg.slot: arg.token for arg in reversed(args) if arg.token != verb}
        for slot in ("iobj", "obj", "à"):
            target = by_slot.get(slot)
            if target is not None and target.pos_ in {"NOUN", "PROPN", "PRON"}:
                return target
    return grammatical_subject(governor, args)


def grammatical_subject(verb: Token, args: list[Argument]) -> Token | None:
    """Give the subject as the grammar has it: the logical object of a passive."""
    for arg in args:
        if arg.slot == "subj" and arg.how != "passive":
            return arg.token
    for arg in args:
        if arg.slot == "obj" and arg.how in {"passive", "participle"}:
            return arg.token
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return child
    return None


def borrowed_subject(
    verb: Token, known: dict[int, list[Argument]], words: Grammar, passive: bool
) -> Argument | None:
    """Find the subject of a predicate that has none of its own; None where the tree tells none.

    *known* holds the arguments of the predicates above it, by token index.
    """
    slot = "obj" if passive else "subj"
    head = verb.head.head if takes_nothing(verb.head, words) else verb.head
    if head != verb.head and head.i in known:
        subject = _controller(verb, head, known[head.i], words)
        return Argument(slot, subject, "control") if subject is not None else None
    if verb.dep_ in {"acl", "amod"} and (found := _participle_subject(verb, words, passive)):
        return found
    if verb.dep_ == "acl" and head.i in known:  # "sa décision de retirer ...": the decider
        owner = [arg for arg in known[head.i] if arg.slot in {"subj", "gen"}]
        return Argument(slot, owner[0].token, "control") if owner else None
    if head.i not in known or head == verb:
        return None
    finite = "Fin" in verb.morph.get("VerbForm", []) and not is_past_participle(verb)
    if verb.dep_ not in BORROWING or (finite and verb.dep_ != "conj"):
        return None
    if verb.dep_ == "conj":
        subject, how = grammatical_subject(head, known[head.i]), "coordination"
    else:
        subject = _controller(verb, head, known[head.i], words)
        how = "participle" if verb.dep_ == "advcl" else "control"
    return Argument(slot, subject, how) if subject is not None else None
