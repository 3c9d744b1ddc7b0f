"""What `zwgk serve` answers to a request: pure, from the view and the words of the request.

An address never becomes a path on disk: it is looked up among the files of the site. The script
that reloads the page, and the policy that lets it ask, are put into the pages as they are sent;
the files of the site have neither.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from zwgk_cli import resources
from zwgk_cli.commands.preview import View
from zwgk_cli.reporting.report import Located

OWN = "/.zwgk/"
"""Addresses of the server's own; no path of a site begins with a dot."""
EVENTS = OWN + "events"
"""Where a page waits for the next view; answered by the server itself, without an end."""

_HTML = "text/html; charset=utf-8"
_TYPES = {
    ".html": _HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_LIVE = ("live.js", "live.css")
_POLICY = re.compile(rb"(<meta http-equiv=\"Content-Security-Policy\" content=\")")
_MOST_SHOWN = 50


class Response(Struct, frozen=True):
    """A status, the type of the body, the body, and for a redirection where to."""

    status: int
    type: str
    body: bytes
    location: str | None = None


def is_our_host(host: str | None, port: int) -> bool:
    """Whether a request was meant for this server.

    A page elsewhere may give its own name our address (DNS rebinding): its name is refused.
    """
    return host in (f"127.0.0.1:{port}", f"localhost:{port}")


def respond(target: str, view: View) -> Response:
    """The answer to GET on a target such as /hexi/index.html?q=1."""
    address = _address_of(target)
    if address is None:
        return _page(400, "这个地址读不懂", view)
    if address.startswith(OWN):
        return _own(address.removeprefix(OWN), view)
    path = address.lstrip("/")
    if path.endswith("/") or not path:
        path += "index.html"
    if f"{path}/index.html" in view.files:
        return Response(301, _HTML, b"", f"/{quote(path)}/")
    if path not in view.files:
        return _missing(view)
    try:
        body = view.files[path].read_bytes()
    except OSError:  # the site is changing places in this moment
        return _page(503, "网站正在更新，马上就好", view)
    kind = _TYPES.get(PurePosixPath(path).suffix, "application/octet-stream")
    return Response(200, kind, live(body, view) if kind == _HTML else body)


def message(view: View) -> str:
    """What a page is told of a view, as JSON in one line."""
    located = sorted(view.located, key=lambda entry: -entry.severity)
    refusal = view.refusal
    return json.dumps(
        {
            "site": view.name,
            "empty": view.site == 0,
            "since": view.since,
            "failed": view.failed,
            "summary": summary(view),
            "refusal": [refusal.message, refusal.hint] if refusal else None,
            "findings": [_told(entry) for entry in located[:_MOST_SHOWN]],
            "more": max(len(located) - _MOST_SHOWN, 0),
        },
        ensure_ascii=False,
    )


def summary(view: View) -> str:
    """How many findings there are of each kind: 错误 1 处，警告 2 处; empty for none."""
    counts: dict[str, int] = {}
    for entry in sorted(view.located, key=lambda entry: -entry.severity):
        counts[entry.severity.title] = counts.get(entry.severity.title, 0) + 1
    return "，".join(f"{title} {count} 处" for title, count in counts.items())


def live(page: bytes, view: View) -> bytes:
    """A page with the script that keeps it up to date, and the policy that lets it."""
    script = f'<script src="{OWN}live.js" data-site="{view.name}" defer></script>\n'.encode()
    allowed = _POLICY.sub(rb"\1connect-src 'self'; ", page, count=1)
    return allowed.replace(b"</head>", script + b"</head>", 1)


def _address_of(target: str) -> str | None:
    """The path of a target, decoded once; None for what is no path."""
    try:
        path = unquote(urlsplit(target).path, errors="strict")
    except ValueError:
        return None
    return path if path.startswith("/") and "\0" not in path else None


def _own(name: str, view: View) -> Response:
    if name not in _LIVE:
        return _missing(view)
    body = (resources.template_folder("serve") / name).read_bytes()
    return Response(200, _TYPES[PurePosixPath(name).suffix], body)


def _missing(view: View) -> Response:
    if view.site == 0:
        return _page(503, "还没有可以看的网站：改正错误后会自动出现", view)
    return _page(404, "网站里没有这一页", view)


def _page(status: int, words: str, view: View) -> Response:
    """A page of the server's own; it is kept up to date like any other."""
    body = (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'self'; script-src 'self'; base-uri 'none'\">\n"
        f'<title>{words}</title>\n<link rel="stylesheet" href="{OWN}live.css">\n</head>\n'
        f'<body class="zwgk-page">\n<h1>{words}</h1>\n<p><a href="/">首页</a></p>\n'
        "</body>\n</html>\n"
    )
    return Response(status, _HTML, live(body.encode(), view))


def _told(entry: Located) -> dict[str, str]:
    finding, at = entry.finding, entry.location
    return {
        "severity": entry.severity.slug,
        "title": entry.severity.title,
        "code": finding.code,
        "message": finding.message,
        "item": " ".join(filter(None, (finding.item, finding.title))),
        "where": f"{entry.path}:{at.line}:{at.column}",
        "help": finding.help,
    }


def headers(response: Response) -> Collection[tuple[str, str]]:
    """The heads of a response: never kept, never shown or read within another site's page."""
    found = [
        ("Content-Type", response.type),
        ("Content-Length", str(len(response.body))),
        *COMMON_HEADERS,
    ]
    if response.location is not None:
        found.append(("Location", response.location))
    return found


COMMON_HEADERS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
)
