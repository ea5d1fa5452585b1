"""Who, where, when: actors, places, dates, and what pronouns and definite phrases stand for."""

from casus.mentions.mentions import Mentions

__all__ = ["Mentions"]
