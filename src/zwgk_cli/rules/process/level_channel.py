"""公开层级和渠道对不上

为什么：写了由村、社区公开，渠道里却没有村民看得到的地方，村里的公开就落不了地。只有区里才有的渠道，街镇、
    村里的事项也用不上。

规定：津政办函〔2017〕72号 三(四)：多渠道发布政务信息，方便公众查询或获取

反例：
    # 目录 items[2]
    levels: [区级, 村（社区）级]

正例：
    # 目录 items[2]
    levels: [区级, 村（社区）级]
    channels: [政府网站, 社区/企事业单位/村公示栏（电子屏）]

改法：在公开渠道里加上公示栏、便民服务站、入户等；村、社区不公开的，去掉这一层级。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.names_used import channel_of
from zwgk_cli.crossref.standards import base_of
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.model.registers import Registers
from zwgk_cli.rules.rule import Context, rule

_VILLAGE = "村（社区）级"
_SEEN = pattern(
    "村|社区|入户|现场|便民|广播|推送|文化|党群|公示栏|公告栏|查阅点|企事业单位|学校|医疗"
)
"""How the channels are called that reach people where they live."""


@rule("ZW609", "level-channel", Severity.INFO, Item, __doc__, elements=("channels", "levels"))
def level_channel(item: Item, context: Context) -> Iterator[Finding]:
    """A village item that no villager sees, and each channel that none of its levels has."""
    registers = context.workspace.registers
    if "channels" in registers.partial or not item.channels or not item.levels:
        return
    if _VILLAGE in item.levels and not _is_seen(item.channels) and not _dropped(item, context):
        yield Finding(
            "ZW609",
            item.place("channels"),
            "由村、社区公开，公开渠道里没有村民、居民身边的地方",
            label="没有公示栏、便民服务站一类的渠道",
            help="在“公开渠道和载体”里加上公示栏、便民服务站、入户等（channels）；"
            "村、社区不公开的，从“公开层级”里去掉（levels）",
            related=(Related(item.place("levels"), "公开层级在这里", _VILLAGE),),
        )
    for index, name in enumerate(item.channels):
        levels = _levels_of(name, registers)
        if levels and not set(levels).intersection(item.levels):
            yield _nowhere(item, index, levels)


def _is_seen(channels: tuple[str, ...]) -> bool:
    return any(map(_SEEN.search, channels))


def _dropped(item: Item, context: Context) -> bool:
    """Whether the item leaves out such a channel of its standard item, as ZW703 tells."""
    base = base_of(item, context.catalog, context.workspace) if context.district else None
    return base is not None and not item.inherits("channels") and _is_seen(base.channels)


def _levels_of(name: str, registers: Registers) -> tuple[str, ...]:
    """The levels at which a channel exists; empty for all of them, and for an unknown one."""
    proper = channel_of(name, registers)
    return registers.channels[proper].levels if proper else ()


def _nowhere(item: Item, index: int, levels: tuple[str, ...]) -> Finding:
    names = "、".join(levels)
    return Finding(
        "ZW609",
        item.place("channels", index),
        f"“{item.channels[index]}”只有{names}才有，公开层级是{'、'.join(item.levels)}",
        label=f"只有{names}才有",
        help="改用这一层级有的渠道（channels），或者改正“公开层级”（levels）",
        related=(Related(item.place("levels"), "公开层级在这里", "、".join(item.levels)),),
    )
