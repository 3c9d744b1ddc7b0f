"""What the catalogs of a district are made of: items by stage, agency and channel, as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from zwgk_cli.model.catalog import Catalog
from zwgk_cli.render.html.words import STAGES

SHOWN = 10
"""So many bars of a chart; what is rarer is summed up in words."""


def makeup_view(catalogs: Sequence[Catalog]) -> list[dict[str, object]]:
    """The charts of a district; an item counts for each of its stages, agencies and channels."""
    items = [item for catalog in catalogs for item in catalog.items]
    stages = Counter(stage for item in items for stage in item.stages)
    agencies = Counter(name for item in items for name in item.agency)
    channels = Counter(name for item in items for name in item.channels)
    ordered = [(stage, stages.pop(stage, 0)) for stage in STAGES]
    return [
        _chart("stages", "五公开", [*ordered, *stages.most_common()], len(items)),
        _chart("publishing", "公开主体", agencies.most_common(), len(items)),
        _chart("channels", "公开渠道", channels.most_common(), len(items)),
    ]


def _chart(
    identifier: str, title: str, counts: Iterable[tuple[str, int]], total: int
) -> dict[str, object]:
    found = [(name, count) for name, count in counts if count]
    longest = max((count for _, count in found), default=1)
    return {
        "id": identifier,
        "title": title,
        "total": total,
        "bars": [
            {"name": name, "count": count, "length": round(100 * count / longest, 1)}
            for name, count in found[:SHOWN]
        ],
        "others": len(found[SHOWN:]),
    }
