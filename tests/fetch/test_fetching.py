"""Pages from a server of our own: what it answers, and what each fault says."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from casus.fetch import FetchError, fetch

PAGE = "<html><body><p>L'armée a pris la ville lundi.</p></body></html>"


class Answers(BaseHTTPRequestHandler):
    """Each path is a case."""

    def do_GET(self) -> None:
        getattr(self, f"answer_{self.path.strip('/').split('/')[0].replace('-', '_')}")()

    def send(self, body: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.end_headers()

    def answer_page(self) -> None:
        self.send(PAGE.encode())

    def answer_latin(self) -> None:
        self.send(PAGE.encode("latin-1"), "text/html; charset=ISO-8859-1")

    def answer_zipped(self) -> None:
        self.send(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def answer_not_zipped(self) -> None:
        self.send(PAGE.encode(), Content_Encoding="gzip")

    def answer_bomb(self) -> None:
        self.send(gzip.compress(bytes(20_000_000)), Content_Encoding="gzip")

    def answer_large(self) -> None:
        self.send(b"a" * 20_000)

    def answer_picture(self) -> None:
        self.send(b"\xff\xd8\xff", "image/jpeg")

    def answer_missing(self) -> None:
        self.send_error(404)

    def answer_once(self) -> None:
        self.redirect("/page")

    def answer_loop(self) -> None:
        self.redirect("/loop")

    def answer_away(self) -> None:
        self.redirect("file:///etc/hosts")

    def answer_slow(self) -> None:
        time.sleep(3)

    def answer_drip(self) -> None:
        self.send(b"")
        for _ in range(30):
            self.wfile.write(b"a")
            time.sleep(0.1)

    def answer_drip_headers(self) -> None:
        for _ in range(30):
            self.wfile.write(b"H")
            time.sleep(0.1)

    def answer_silence(self) -> None:
        self.connection.shutdown(socket.SHUT_RDWR)

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:  # the client went away, as it should
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as running:
        running.daemon_threads = True
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.mark.parametrize("path", ["page", "zipped", "once"])
def test_a_page_comes_as_it_is(server: str, path: str) -> None:
    fetched = fetch(f"{server}/{path}", allow_local=True)
    assert fetched.content.decode() == PAGE
    assert fetched.content_type == "text/html; charset=utf-8"
    assert fetched.charset == "utf-8"
    assert fetched.url == f"{server}/{'page' if path == 'once' else path}"


def test_the_declared_charset_is_told(server: str) -> None:
    fetched = fetch(f"{server}/latin", allow_local=True)
    assert fetched.content.decode(fetched.charset or "") == PAGE


FAULTS = {
    "missing": "answers 404 Not Found",
    "picture": "image/jpeg, not text",
    "large": "larger than 0.01 MB",
    "bomb": "larger than 0.01 MB",
    "not-zipped": "compressed wrongly",
    "loop": "more than 5 redirects",
    "away": "not http or https",
    "slow": "no answer within 1 seconds",
    "drip": "no answer within 1 seconds",
    "drip-headers": "no answer within 1 seconds",
    "silence": "cannot connect",
}


@pytest.mark.parametrize(("path", "says"), FAULTS.items(), ids=FAULTS.keys())
def test_faults_are_told_in_one_line_and_in_time(server: str, path: str, says: str) -> None:
    began = time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetch(f"{server}/{path}", allow_local=True, max_bytes=10_000, timeout=1)
    assert says in str(caught.value)
    assert str(caught.value).startswith(f"{server}/{path}: ")
    assert "\n" not in str(caught.value)
    assert time.monotonic() - began < 3


def test_a_port_where_nobody_listens(server: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(FetchError, match="cannot connect"):
        fetch(f"http://127.0.0.1:{port}/", allow_local=True, timeout=2)


def test_a_redirect_to_this_machine_is_refused(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first host is allowed, as a public one would be; the one it leads to is not."""
    from casus.fetch import network  # noqa: PLC0415

    real = network.resolve

    def only_first(host: str, port: int, *, allow_local: bool) -> tuple[str, ...]:
        known = host == "public.test"
        return ("127.0.0.1",) if known else real(host, port, allow_local=allow_local)

    monkeypatch.setattr(network, "resolve", only_first)
    monkeypatch.setattr(
        Answers, "answer_inside", lambda self: self.redirect(f"{server}/page"), False
    )
    port = server.rsplit(":", 1)[1]
    assert fetch(f"http://public.test:{port}/page").content.decode() == PAGE
    with pytest.raises(FetchError, match=r"127\.0\.0\.1 is not on the public internet"):
        fetch(f"http://public.test:{port}/inside")
