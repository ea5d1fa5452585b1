"""Connections that go only to checked addresses and end at a deadline."""

import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore
import httpx

from casus.fetch.addresses import resolve
from casus.fetch.errors import FetchError


class Deadline:
    """A moment after which nothing may wait any longer; seconds of the monotonic clock."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        """Give the seconds that are left.

        Raises:
            TimeoutError: none are.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left if at_most is None else min(left, at_most)


class _TimedStream(httpcore.NetworkStream):
    """A connection of which every wait ends at the deadline, however slowly bytes drip."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def _left(self, timeout: float | None) -> float:
        try:
            return self._deadline.left(timeout)
        except TimeoutError as error:
            raise httpcore.ReadTimeout from error

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read up to *max_bytes*."""
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of *buffer*."""
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Give the same connection, encrypted."""
        secure = self._stream.start_tls(ssl_context, server_hostname, self._left(timeout))
        return _TimedStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """Give what the connection itself tells about *info*."""
        return self._stream.get_extra_info(info)


class _CheckedBackend(httpcore.NetworkBackend):
    """Connects to the very address that was checked: a second look-up might give another."""

    def __init__(self, deadline: Deadline, *, allow_local: bool) -> None:
        self._deadline, self._allow_local = deadline, allow_local
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Look the host up, check every address, connect to one of them.

        Raises:
            FetchError: the host is unknown or not public.
            httpcore.ConnectTimeout: the look-up or the connection takes too long.
        """
        addresses = self._look_up(host, port)
        for address in addresses:
            left = self._deadline.left(timeout)
            try:
                stream = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            except httpcore.ConnectError:
                if address == addresses[-1]:
                    raise
            else:
                return _TimedStream(stream, self._deadline)
        raise httpcore.ConnectError("the host has no address")

    def _look_up(self, host: str, port: int) -> tuple[str, ...]:
        """Resolve in a thread of its own: the system's look-up knows no time-out."""
        answers: list[tuple[str, ...] | FetchError] = []

        def ask() -> None:
            try:
                answers.append(resolve(host, port, allow_local=self._allow_local))
            except FetchError as error:
                answers.append(error)

        thread = threading.Thread(target=ask, daemon=True)
        thread.start()
        thread.join(self._deadline.left())
        if not answers:
            raise httpcore.ConnectTimeout
        if isinstance(answers[0], FetchError):
            raise answers[0]
        return answers[0]


class _Body(httpx.SyncByteStream):
    """The bytes of an answer, with httpcore's faults told as httpx tells them."""

    def __init__(self, stream: Iterable[bytes], close: Callable[[], None]) -> None:
        self._stream, self._close = stream, close

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._stream
        except httpcore.TimeoutException as error:
            raise httpx.ReadTimeout(str(error)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise httpx.ReadError(str(error)) from error

    def close(self) -> None:
        """Give the connection back."""
        self._close()


class CheckedTransport(httpx.BaseTransport):
    """httpx's way to the network, by checked addresses and until the deadline."""

    def __init__(self, deadline: Deadline, *, allow_local: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            network_backend=_CheckedBackend(deadline, allow_local=allow_local),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request.

        Raises:
            FetchError: the host is unknown or not public.
            httpx.TransportError: the connection fails or takes too long.
        """
        if request.url.scheme not in ("http", "https"):
            raise httpx.UnsupportedProtocol(f"{request.url.scheme} is not fetched")
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        try:
            answer = self._pool.handle_request(
                httpcore.Request(request.method, url, headers=request.headers.raw)
            )
        except (httpcore.TimeoutException, TimeoutError) as error:
            raise httpx.ReadTimeout(str(error)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise httpx.ConnectError(str(error)) from error
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.iter_stream(), answer.close)
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()
