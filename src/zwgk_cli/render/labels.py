"""What a published catalog calls itself, and its own standing: 草稿, 示例编制稿, 征求意见稿."""

from __future__ import annotations

from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.workspace import Settings

DRAFT = ("草稿", "有错误尚未改正，不得作为公开依据")
CONSULTATION = ("征求意见稿", "尚未正式发布或者尚未经过保密审查")
ISSUED = "已发布"


def catalog_title(district: str, domain: str) -> str:
    """The title of the catalog of a domain, by the names of its district and its domain."""
    return f"{district}{domain}领域政务公开事项标准目录"


def labels(catalog: Catalog, settings: Settings, *, draft: bool) -> tuple[tuple[str, str], ...]:
    """Each word that a catalog must carry, with what it means; none where it is simply issued."""
    notice = settings.site.notice
    found = [DRAFT] if draft else []
    if notice is not None:
        found.append((notice.label, notice.text))
    if not catalog.is_final:
        found.append(CONSULTATION)
    return tuple(found)


def standing(catalog: Catalog, settings: Settings, *, draft: bool) -> str:
    """The same as one short text for a cell: 草稿；征求意见稿, or 已发布."""
    return "；".join(word for word, _ in labels(catalog, settings, draft=draft)) or ISSUED
