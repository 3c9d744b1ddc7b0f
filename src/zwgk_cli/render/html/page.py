"""What every page has: its title, the heads that 国办发〔2017〕47号 asks for, crumbs and labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from markupsafe import Markup
from msgspec import Struct

from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.workspace import Notice, Settings
from zwgk_cli.render.embedded import embedded
from zwgk_cli.render.html.links import to_root
from zwgk_cli.render.labels import CONSULTATION, DRAFT

COLUMN_TYPE = "政务公开"

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
"""The Content-Security-Policy of every page."""

_NAVIGATION = (("index.html", "首页"), ("search.html", "检索"), ("about.html", "本站说明"))


class Column(Struct, frozen=True):
    """栏目: the part of the site that a page belongs to."""

    name: str
    description: str
    keywords: tuple[str, ...]


class Article(Struct, frozen=True):
    """The heads of a content page: 标题, 发布日期, 来源, 关键词 and 摘要."""

    title: str
    date: str
    source: str
    keywords: tuple[str, ...]
    description: str


class Frame(Struct, frozen=True):
    """What one page gives to build its head, crumbs and labels from.

    `crumbs` are (relative address, name) from the site's top down, without the page itself. `data`
    is the page's JSON-LD.
    """

    path: str
    title: str
    column: Column
    crumbs: tuple[tuple[str, str], ...] = ()
    here: str | None = None
    article: Article | None = None
    catalog: Catalog | None = None
    data: Mapping[str, object] | None = None


def page_view(frame: Frame, settings: Settings, *, draft: bool) -> dict[str, object]:
    """The `page` of the templates."""
    root = to_root(frame.path)
    return {
        "title": _title(frame.title, settings.site.title),
        "root": root,
        "policy": POLICY,
        "site": settings.site.title,
        "metas": _metas(frame, settings, draft=draft),
        "data": Markup(embedded(frame.data)) if frame.data else None,
        "feed": settings.site.url is not None and not draft,
        "navigation": [
            {"href": root + path, "name": name, "here": path == frame.path}
            for path, name in _NAVIGATION
        ],
        "crumbs": frame.crumbs,
        "here": frame.here,
        "labels": _labels(frame.catalog, settings, draft=draft),
        "notice": _notice(settings.site.notice),
    }


def _title(own: str, site: str) -> str:
    return own if own == site else f"{own} - {site}"


def _notice(notice: Notice | None) -> dict[str, str] | None:
    return None if notice is None else {"label": notice.label, "text": notice.text}


def _labels(
    catalog: Catalog | None, settings: Settings, *, draft: bool
) -> list[tuple[str, str | None]]:
    notice = settings.site.notice
    labels: list[tuple[str, str | None]] = []
    if draft:
        labels.append(DRAFT)
    if notice is not None:
        labels.append((notice.label, None))
    if catalog is not None and not catalog.is_final:
        word, meaning = CONSULTATION
        labels.append((word, meaning if notice is None else None))
    return labels


def _metas(frame: Frame, settings: Settings, *, draft: bool) -> list[tuple[str, str]]:
    metas = [("robots", "noindex")] if settings.site.notice or draft else []
    if settings.site.notice is None:
        metas += _site_metas(settings)
    column = frame.column
    metas += [
        ("ColumnName", column.name),
        ("ColumnDescription", column.description),
        ("ColumnKeywords", _keywords(column.keywords)),
        ("ColumnType", COLUMN_TYPE),
    ]
    return metas + (_article_metas(frame.article) if frame.article else [])


def _site_metas(settings: Settings) -> list[tuple[str, str]]:
    metas = [("SiteName", settings.site.title)]
    host = urlsplit(settings.site.url).hostname if settings.site.url else None
    return [*metas, ("SiteDomain", host)] if host else metas


def _article_metas(article: Article) -> list[tuple[str, str]]:
    return [
        ("ArticleTitle", article.title),
        ("PubDate", article.date),
        ("ContentSource", article.source),
        ("Keywords", _keywords(article.keywords)),
        ("Description", article.description),
    ]


def _keywords(words: Sequence[str]) -> str:
    return ",".join(dict.fromkeys(words))
