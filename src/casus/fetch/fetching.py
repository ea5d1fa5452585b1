"""A URL to the bytes of its page."""

from dataclasses import dataclass

import httpx

from casus.fetch.errors import FetchError
from casus.fetch.network import CheckedTransport, Deadline

MAX_BYTES = 10_000_000  # what `casus.pages` reads at most
TIMEOUT = 10.0  # seconds for everything: look-up, redirects, body
_SHOWN = 200  # characters of an address that a message shows
_REDIRECTS = 5
_HEADERS = {
    "User-Agent": "Casus (reads news dispatches)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9",
    "Accept-Language": "fr, en",
    "Accept-Encoding": "gzip",
}
_TEXT = ("text/", "application/xhtml", "application/xml")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: bytes after decompression, the URL after redirects, its declared type.

    `charset` is what the server's header declares, None where it declares none.
    """

    content: bytes
    url: str
    content_type: str
    charset: str | None


def fetch(
    url: str, *, allow_local: bool = False, max_bytes: int = MAX_BYTES, timeout: float = TIMEOUT
) -> Fetched:
    """Fetch a page by http or https, from the public internet only.

    Args:
        url: the page's address.
        allow_local: fetch from this machine and private networks as well.
        max_bytes: limit of the page's size, decompressed.
        timeout: seconds for everything together.

    Raises:
        FetchError: the address is wrong, unknown, not public, refuses, answers too late, with an
            error, with too much, or with something that is no text; one line.
    """
    shown = shorten(url)
    if parse_url(url).scheme not in ("http", "https"):
        raise FetchError(f"{shown}: not an http or https address; give one, or a file")
    deadline = Deadline(timeout)
    transport = CheckedTransport(deadline, allow_local=allow_local)
    try:
        # No proxy from the environment: it would fetch what the check of addresses refuses.
        with httpx.Client(
            transport=transport,
            follow_redirects=True,
            max_redirects=_REDIRECTS,
            headers=_HEADERS,
            trust_env=False,
        ) as client:
            return _read(client, url, max_bytes, deadline)
    except (httpx.TimeoutException, TimeoutError) as error:
        raise FetchError(
            f"{shown}: no answer within {timeout:g} seconds; try again later, or save the page"
        ) from error
    except httpx.TooManyRedirects as error:
        raise FetchError(
            f"{shown}: more than {_REDIRECTS} redirects; give the final address"
        ) from error
    except httpx.UnsupportedProtocol as error:
        raise FetchError(f"{shown}: redirects to an address that is not http or https") from error
    except httpx.DecodingError as error:
        raise FetchError(f"{shown}: the page is compressed wrongly; save it by hand") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise FetchError(f"{shown}: cannot connect ({reason}); check the address") from error


def shorten(url: str) -> str:
    """Give *url* for a message: on one line, its end left out where it is very long."""
    printable = "".join(char if char.isprintable() else "?" for char in url)
    return printable if len(printable) <= _SHOWN else f"{printable[:_SHOWN]}…"


def parse_url(url: str) -> httpx.URL:
    """Give *url* parsed.

    Raises:
        FetchError: it is no URL, or names no host.
    """
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise FetchError(f"{shorten(url)}: not a valid address ({error}); check it") from error
    if parsed.scheme in ("http", "https") and not parsed.host:
        raise FetchError(f"{shorten(url)}: the address names no host; check it")
    return parsed


def _read(client: httpx.Client, url: str, max_bytes: int, deadline: Deadline) -> Fetched:
    """Read the answer's body as far as the limits allow."""
    shown = shorten(url)
    with client.stream("GET", url) as answer:
        if answer.status_code != httpx.codes.OK:
            raise FetchError(
                f"{shown}: the server answers {answer.status_code} {answer.reason_phrase}; "
                "check the address"
            )
        content_type = answer.headers.get("content-type", "")
        if content_type and not content_type.lower().strip().startswith(_TEXT):
            raise FetchError(
                f"{shown}: the page is {content_type[:60]}, not text; give a text page"
            )
        parts: list[bytes] = []
        size = 0
        for part in answer.iter_bytes():
            deadline.left()
            size += len(part)
            if size > max_bytes:
                raise FetchError(
                    f"{shown}: the page is larger than {max_bytes / 1e6:g} MB; give a smaller one"
                )
            parts.append(part)
        return Fetched(b"".join(parts), str(answer.url), content_type, answer.charset_encoding)
