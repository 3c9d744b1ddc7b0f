"""zwgk.yaml from a checked tree."""

from __future__ import annotations

from typing import Any

from zwgk_cli.loading.values import named, text, texts
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import City, Enrolment, Notice, Settings, Site
from zwgk_cli.source.document import Document

DEFAULT_TITLE = "政务公开事项标准目录"


def settings_of(document: Document) -> Settings:
    """The settings in a checked document."""
    tree: Any = document.tree
    return Settings(
        city=City(tree["city"]["name"], tree["city"]["code"]),
        districts=tuple(
            Enrolment(
                id=entry["id"],
                code=entry["code"],
                scope=texts(entry.get("scope")),
                place=Place(document.path, ("districts", index)),
            )
            for index, entry in named(tree.get("districts"), "id")
        ),
        site=_site(tree.get("site") or {}),
        levels=dict(tree.get("levels") or {}),
        rules=dict(tree.get("rules") or {}),
    )


def _site(site: Any) -> Site:
    notice = site.get("notice")
    return Site(
        title=text(site.get("title")) or DEFAULT_TITLE,
        url=text(site.get("url")),
        notice=Notice(notice["label"], notice["text"]) if notice else None,
    )
