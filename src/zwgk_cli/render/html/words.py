"""Words of the pages that no catalog holds: dates, 五公开 explained, short forms of the table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zwgk_cli.model.catalog import Item

STAGES = {
    "决策": "事情怎样定：为什么定、征求了谁的意见、定了什么",
    "执行": "定下的事怎样办：谁来办、办到哪一步",
    "管理": "机关怎样管：有哪些职权、怎样检查和处理",
    "服务": "群众怎样办事：要什么条件和材料、到哪里办、多久办好",
    "结果": "事情办得怎样：最后的结果、名单和数字",
}
"""五公开, each in words for a reader who never heard of it."""

METHODS = {"主动公开": "主动", "依申请公开": "依申请"}
"""公开方式 in the narrow column of the table, as the national form prints it."""

PENDING = "待定"
ABSENT = "未注明"


def unsaid(item: Item, element: str) -> str:
    """What is printed for an element of which an item says nothing."""
    return PENDING if element in item.pending else ABSENT


def long_date(day: dt.date) -> str:
    """A date as people write it: 2026年11月1日."""
    return f"{day.year}年{day.month}月{day.day}日"


def listed(names: Sequence[str]) -> str:
    """Names joined as an enumeration: 政府网站、公开查阅点."""
    return "、".join(names)
