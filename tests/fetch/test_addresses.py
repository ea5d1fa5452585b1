"""Only the public internet is fetched from, whatever an address is written as."""

import ipaddress
import socket
from typing import Any

import pytest

from casus.fetch import FetchError, fetch
from casus.fetch.addresses import is_public

PRIVATE = [
    "127.0.0.1", "127.8.9.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.1.2.3",
    "100.64.0.1", "192.0.2.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1",
    "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["9.9.9.9", "2620:fe::fe", "::ffff:9.9.9.9", "64:ff9b::909:909"]
)
def test_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]:80/", "http://2130706433/",
     "http://0x7f.1/", "http://user@127.0.0.1/", "https://[::ffff:127.0.0.1]/"],
)  # fmt: skip
def test_this_machine_is_refused(url: str) -> None:
    with pytest.raises(FetchError, match="public"):
        fetch(url)


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(*_: Any, **__: Any) -> list[Any]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 80))
            for host in ("9.9.9.9", "10.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    with pytest.raises(FetchError, match=r"10\.0\.0\.1 is not on the public internet"):
        fetch("http://example.org/")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://example.org/a", "http or https"),
        ("file:///etc/hosts", "http or https"),
        ("javascript:alert(1)", "http or https"),
        ("not an address", "http or https"),
        ("http://", "no host"),
        ("http://host.invalid/", "unknown host"),
        ("http://a\nb/", "not a valid address"),
        ("http://" + "a" * 5000 + ".org/", "unknown host"),
    ],
)
def test_wrong_addresses_are_told_in_one_line(url: str, says: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(url)
    message = str(caught.value)
    assert says in message
    assert "\n" not in message
    assert len(message) < 500
