"""Which addresses may be fetched: public ones, unless the user allows others.

A page can redirect to an address inside the user's own network, and a name can resolve to one. So each hop's name is
resolved here, every address it has is checked, and the connection goes to an address that was checked: a second
look-up by the client could give another one (DNS rebinding).
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from urllib.parse import SplitResult, urlsplit

from reportedly.errors import AddressError

__all__ = ["PORTS", "Resolve", "checked_addresses", "resolve_host", "split_url"]

Resolve = Callable[[str, int], Sequence[str]]
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

PORTS = {"http": 80, "https": 443}
NAT64 = ipaddress.ip_network("64:ff9b::/96")
ALSO_PRIVATE = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "64:ff9b:1::/48", "100.64.0.0/10")))
"""Special ranges that not every version of Python knows as such."""


def split_url(url: str) -> SplitResult:
    """Return the parts of an http(s) URL.

    Raises:
        AddressError: another scheme, no host, a name and password in it, or a port that is no number.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressError(f"not a URL: {error}") from error
    if parts.scheme not in PORTS:
        raise AddressError(f"{parts.scheme}:// is not fetched, only http:// and https://")
    if not parts.hostname or port == 0:
        raise AddressError("the URL names no host")
    if parts.username or parts.password:
        raise AddressError("a URL with a user name in it is not fetched")
    return parts


def checked_addresses(host: str, port: int, resolve: Resolve, *, allow_private: bool) -> tuple[str, ...]:
    """Return the IP addresses of a host, if all of them may be connected to; the preferred one first.

    Raises:
        AddressError: the host has no address, or one that is not public: then none of its addresses is used.
    """
    try:
        found = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"the name {host} could not be resolved: {_reason(error)}") from error
    addresses = [ipaddress.ip_address(text.partition("%")[0]) for text in found]
    if not addresses:
        raise AddressError(f"the name {host} has no address")
    refused = next((address for address in addresses if not _is_public(address)), None)
    if refused is not None and not allow_private:
        raise AddressError(f"{host} is the address {refused}, not on the public internet, so it is not fetched")
    return tuple(map(str, addresses))


def resolve_host(host: str, port: int) -> Sequence[str]:
    """Return every address of a host, as the system resolves it; also of forms like 127.1 or 0x7f000001.

    Raises:
        OSError: the name has no address.
    """
    return list(dict.fromkeys(str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def _is_public(address: Address) -> bool:
    inner = _inner_address(address)
    if inner is not None:
        return _is_public(inner)
    if any(address in network for network in ALSO_PRIVATE):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _inner_address(address: Address) -> Address | None:
    """An IPv4 address carried in an IPv6 one (mapped, 6to4, Teredo, NAT64) is where the connection ends up."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
