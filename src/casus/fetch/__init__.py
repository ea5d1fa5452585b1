"""URLs to bytes, safely: public addresses only, bounded in size and time."""

from casus.fetch.errors import FetchError
from casus.fetch.fetching import MAX_BYTES, TIMEOUT, Fetched, fetch

__all__ = ["MAX_BYTES", "TIMEOUT", "FetchError", "Fetched", "fetch"]
