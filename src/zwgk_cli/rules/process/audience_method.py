"""依申请公开的对象写成了全社会

为什么：依申请公开是谁申请、答复谁；面向全社会的应当主动公开。两项同时写，公开单位不知道要不要
    自己公布，群众不知道要不要申请。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    method: 依申请公开

正例：
    method: 依申请公开
    audience: {group: 被处罚的当事人}

改法：应当让全社会知道的，改为主动公开；只向申请人公开的，写明是哪些人。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Related, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW602", "audience-method", Severity.WARNING, Item, __doc__, elements=("method", "audience"))
def audience_method(item: Item, context: Context) -> Iterator[Finding]:
    """An item that answers applications and is for everyone; told at what the item itself says."""
    if item.method != "依申请公开" or item.audience is None or item.audience.scope != "全社会":
        return
    method, audience = item.place("method"), item.place("audience")
    at_audience = item.inherits("method") or not item.inherits("audience")
    yield Finding(
        "ZW602",
        audience if at_audience else method,
        "公开方式是依申请公开，公开对象却是全社会",
        label="依申请公开不面向全社会" if at_audience else "公开对象是全社会",
        help="应当让全社会知道的，把“公开方式”改为 主动公开（method）；"
        "只向申请人公开的，把“公开对象”写成 {group: 哪些人}（audience）",
        related=(
            Related(method, "公开方式在这里", "依申请公开")
            if at_audience
            else Related(audience, "公开对象在这里", "全社会"),
        ),
    )
