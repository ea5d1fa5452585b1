"""Event nouns carried by a light verb: "mener une offensive", "an offensive began"."""

from spacy.tokens import Token

from casus.clauses.clause import Argument
from casus.clauses.predicates import is_verb
from casus.knowledge.grammar import Grammar


def _linked(noun: Token, arguments: list[Argument], slot: str) -> bool:
    return any(arg.slot == slot and arg.token == noun for arg in arguments)


def carrier_of(noun: Token, known: dict[int, list[Argument]], words: Grammar) -> Token | None:
    """Give the light verb that carries an event noun as object or subject; None without one."""
    candidates = [noun.head, *noun.children] if noun.dep_ != "ROOT" else list(noun.children)
    for verb in candidates:
        if verb.i not in known or not is_verb(verb) or verb == noun:
            continue
        lemma = verb.lemma_.lower()
        if _linked(noun, known[verb.i], "obj") and lemma in words.light_agent | words.light_patient:
            return verb
        if _linked(noun, known[verb.i], words.light_prepositional.get(lemma, "")):
            return verb
        if _linked(noun, known[verb.i], "subj") and lemma in words.happen:
            return verb
    return None


def agent_beside(noun: Token, known: dict[int, list[Argument]], words: Grammar) -> list[Argument]:
    """Give an event noun the agent that the parser hung on the active verb above it.

    "Paris a condamné l'arrestation d'une journaliste par la police": an active verb has no agent.
    """
    above = known.get(noun.head.i, [])
    active = any(arg.slot == "subj" and arg.how != "passive" for arg in above)
    if not active or not _linked(noun, above, "obj"):
        return []
    return [arg for arg in above if arg.slot in words.agent and arg.token.i > noun.i]


def wrapped_arguments(
    noun: Token, known: dict[int, list[Argument]], words: Grammar
) -> list[Argument]:
    """Give an event noun the parties that stand beside the noun round it.

    "tentative d'assassinat du ministre", "la ville a été la cible d'une attaque".
    """
    outer = noun.head
    lemma = outer.lemma_.lower()
    if noun.dep_ not in {"nmod", "obl", "obl:arg"} or outer.i not in known:
        return []
    beside = [arg for arg in known[outer.i] if arg.token != noun]
    if lemma in words.patient_nouns:
        return [Argument("obj", arg.token, "light verb") for arg in beside if arg.slot == "subj"]
    if lemma in words.wrapping_nouns:
        return [Argument(arg.slot, arg.token, "light verb") for arg in beside]
    return []


def carried_arguments(
    noun: Token, carrier: Token, arguments: list[Argument], words: Grammar
) -> list[Argument]:
    """Give the noun the arguments that stand beside its light verb."""
    lemma = carrier.lemma_.lower()
    as_object = _linked(noun, arguments, "obj") or lemma in words.light_prepositional
    patient = as_object and lemma in words.light_patient
    shared: list[Argument] = []
    for arg in arguments:
        if arg.token == noun or arg.slot in {"comp", "time"}:
            continue
        if arg.slot == "subj" and as_object:
            shared.append(Argument("obj" if patient else "subj", arg.token, "light verb"))
        elif arg.slot == "obj" and not as_object:
            shared.append(Argument("obj", arg.token, "light verb"))
        elif arg.slot not in {"subj", "obj"}:
            shared.append(Argument(arg.slot, arg.token, "light verb"))
    return shared
