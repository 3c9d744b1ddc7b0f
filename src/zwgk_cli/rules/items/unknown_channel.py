"""公开渠道和载体不在渠道表里

为什么：渠道名称不统一，群众不知道“公示栏”和“村公示栏”是不是同一处，表上的选项也勾不上。

规定：津政办函〔2017〕72号 三(四)：多渠道发布政务信息，方便公众查询或获取

反例：
    # 目录 items[2]
    channels: [政府网站, 公示栏]

正例：
    # 目录 items[2]
    channels: [政府网站, 社区/企事业单位/村公示栏（电子屏）]

改法：把公开渠道和载体（channels）改为渠道表里的名称；确有专用渠道的，先登记到
    registers/channels.yaml。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import by_other_name, is_known
from zwgk_cli.crossref.likeness import nearest, offer, several
from zwgk_cli.crossref.names_used import channel_of, column, strange_channels
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.registers import Registers
from zwgk_cli.rules.rule import Context, rule
from zwgk_cli.rules.together import run_together


@rule("ZW206", "unknown-channel", Severity.ERROR, Item, __doc__, elements=("channels", "published"))
def unknown_channel(item: Item, context: Context) -> Iterator[Finding]:
    """Each channel that the register does not have under that name."""
    registers = context.workspace.registers
    if "channels" in registers.partial:
        return
    for name, place in strange_channels(item, registers):
        meant = channel_of(name, registers)
        if meant is None:
            yield _unknown(name, place, registers, context.district)
        else:
            twice = sum(channel_of(other, registers) == meant for other in item.channels) > 1
            certain = "published" in place.route or not twice
            yield _alias(name, place, meant, certain=certain)


def _alias(name: str, place: Place, meant: str, *, certain: bool) -> Finding:
    title, key = column(place)
    return Finding(
        "ZW206",
        place,
        f"渠道“{name}”的规范名称是“{meant}”",
        label=f"渠道表里写作 {meant}",
        help=f"把“{title}”改为 {meant}（{key}）",
        fix=Fix(f"改为 {meant}", (Change(place, meant),), certain=certain),
    )


def _unknown(name: str, place: Place, registers: Registers, district: District | None) -> Finding:
    parts = several(name, registers.channels)
    if parts:
        return run_together("ZW206", name, place, parts)
    if district is not None and (is_known(name, district) or by_other_name(name, district)):
        return _agency(name, place)
    near = nearest(name, registers.channels)
    title, key = column(place)
    return Finding(
        "ZW206",
        place,
        f"渠道表里没有“{name}”",
        label=f"名称相近的有{offer(near)}" if near else "在渠道表中找不到",
        help=(
            f"核对后把“{title}”改为 {near[0]}（{key}）；"
            if near
            else f"把“{title}”改为渠道表里的名称（{key}）；"
        )
        + "确有专用渠道的，先登记到 registers/channels.yaml",
        fix=Fix(f"改为 {near[0]}", (Change(place, near[0]),), certain=False) if near else None,
    )


def _agency(name: str, place: Place) -> Finding:
    title, key = column(place)
    return Finding(
        "ZW206",
        place,
        f"“{name}”是机构，不是公开渠道",
        label="写在哪里公开，不写由谁公开",
        help=f"把“{title}”改为渠道表里的名称（{key}）；由这个机构公开的，写在“公开主体”（agency）",
    )
