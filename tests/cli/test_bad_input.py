"""Bad input: one clear line on stderr, exit status 2, no traceback, within seconds and 1 GB."""

import resource
import subprocess
import sys
import time

import pytest

SECONDS = 10
MEMORY = (
    1 << 30
)  # bytes of address space would count mapped libraries; resident size is what counts

GERMAN = (
    "Die Bundesregierung hat am Montag angekündigt, weitere Hilfen für die Ukraine zu schicken. "
    "Der Bundeskanzler sagte, die Lieferung werde in den kommenden Wochen beginnen. "
)


def casus(*arguments, stdin=None):
    """Run the command; give its outcome, its seconds, and the peak memory of all runs so far."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "casus", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return done, time.monotonic() - begun, peak


def _pages(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\t\n")
    (folder / "picture.txt").write_bytes(
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20
    )
    (folder / "huge.txt").write_bytes(b"The army advanced. " * 2_700_000)  # 51 MB
    (folder / "nested.html").write_text("<html><body>" + "<div>" * 200_000 + "x")
    (folder / "german.txt").write_text(GERMAN * 5)
    return folder


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    return _pages(tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("missing.txt", "missing.txt"),
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("picture.txt", "picture.txt"),
        ("huge.txt", "10 MB"),
        ("nested.html", "nested.html"),
        ("german.txt", "German"),
        (".", "folder"),
    ],
)
def test_a_page_that_cannot_be_read(pages, page, says):
    done, seconds, peak = casus("read", pages / page)
    message = done.stderr.decode()
    assert done.returncode == 2
    assert says in message
    assert len(message.strip().splitlines()) == 1
    assert "Traceback" not in message
    assert seconds < SECONDS
    assert peak < MEMORY


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "http://127.0.0.1:9/page"),
        ("read", "--allow-local", "http://127.0.0.1:9/page"),
        ("read", "http://no-such-host.invalid/page"),
        ("read", "--published", "31/12/2020", "-"),
    ],
)
def test_a_source_that_gives_no_page(arguments):
    done, seconds, _ = casus(*arguments, stdin=b"x")
    message = done.stderr.decode()
    assert done.returncode == 2
    assert message.startswith("casus: ")
    assert len(message.strip().splitlines()) == 1
    assert seconds < SECONDS


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("read", "--colour", "x.txt"), "--colour"),
        (("read", "--lang", "de", "x.txt"), "'de' is not one of 'fr', 'en'"),
        (("reed", "x.txt"), "reed"),
        (("read",), "PATH|URL|-"),
        (("read", ""), "no page is named"),
        (("read", "ftp://example.org/page"), "only http and https"),
    ],
)
def test_a_command_line_that_cannot_be_followed(arguments, says):
    done, _, _ = casus(*arguments)
    message = done.stderr.decode()
    assert done.returncode == 2
    assert says in message
    assert message.startswith("casus: ")
    assert len(message.strip().splitlines()) == 1


def test_a_latin1_page_is_read(tmp_path):
    page = tmp_path / "latin1.txt"
    page.write_bytes(
        "L'armée a bombardé la ville dans la nuit, a annoncé le ministre.".encode("cp1252")
    )
    done, _, _ = casus("read", page)
    assert done.returncode == 0, done.stderr
    assert "L'armée a bombardé" in done.stdout.decode()
