"""Which hosts may be fetched: those of the public internet, by every address they resolve to."""

import ipaddress
import socket

from casus.fetch.errors import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(address: Address) -> bool:
    """Tell whether an address lies on the public internet, those inside IPv6 forms included."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is not None:
            return is_public(inner)
        if address in _NAT64:
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return address.is_global and not address.is_multicast and not address.is_reserved


_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits


def resolve(host: str, port: int, *, allow_local: bool) -> tuple[str, ...]:
    """Give the addresses of *host* to connect to, so that no second look-up can change them.

    Raises:
        FetchError: the host is unknown, or one of its addresses is not public.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host[:100]}: unknown host; check the address") from error
    addresses = [ipaddress.ip_address(str(entry[4][0]).split("%")[0]) for entry in found]
    for address in addresses:
        if not allow_local and not is_public(address):
            raise FetchError(
                f"{host}: {address} is not on the public internet; Casus fetches public pages only"
            )
    return tuple(dict.fromkeys(map(str, addresses)))
