"""公开的内容会暴露个人信息

为什么：名单向全社会公布，写着身份证号、银行账号、住址或者病情，会给当事人带来骚扰和损失，发布了就收不
    回来。确需公布名单的，隐去能找到本人的信息，或者只在村、社区公示。

规定：《中华人民共和国政府信息公开条例》第十五条：涉及个人隐私的政府信息，行政机关不得公开

反例：
    # 目录 items[2]
    content: [补贴对象姓名, 补贴对象身份证号和家庭住址]

正例：
    # 目录 items[2]
    content: [补贴对象姓名, 补贴对象身份证号（隐去中间八位）]

改法：去掉这些要素，或者写明隐去哪一部分；只向本人公开的，写明公开对象和依申请公开。
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import ContentElement, Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule

_EXPOSING = pattern(
    "身份证(?:件)?号码?|公民身份号码|银行(?:卡|账|帐)?(?:账|帐|卡)?号码?|(?:开户|收款)(?:账|帐)号"
    "|家庭(?:住址|地址|详细地址)|(?:现|个人|居住|户籍)(?:住址|地址)|(?<!办公)住址|病情|病历|疾病(?:名称|情况)"
    "|残疾(?:类别|等级|情况)|(?:个人|本人|联系)手机号码?|个人(?:电话|联系方式)|子女姓名|婚姻状况"
)
_LEADS = pattern(
    "身份|银行|开户|收款|家庭|现住|现地|个人|居住|户籍|住址|病情|病历|疾病|残疾|本人手|联系手|子女姓|婚姻"
)
"""What each of these begins with, or has in it: most content has none of it."""
_HIDDEN = pattern(
    "不(?:写|列|登|含|包括|公布|公开|显示|出现|涉及)|隐去|隐藏|去标识|脱敏|遮盖|遮挡|屏蔽|部分显示|部分号码|后四位|末四位|前几位|不含|不包括|除外|不公开|不得|匿名|"
    "化名|统计|汇总|保护|处理后|仅公开|只公开"
)
_OF_RULES = pattern(
    "标准|办法|条件|要求|规定|材料|证明|复印件|申请表|核验|提供|填报|提交|变更|登记|政策|查询方法|等级评定"
)
"""Words of guides and rules: what an applicant brings, not what is published of anyone."""


@rule(
    "ZW804",
    "exposing-content",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("content", "audience", "method", "process"),
)
def exposing_content(item: Item, context: Context) -> Iterator[Finding]:
    """Each element published to everyone that would expose a person, without 去标识化."""
    if _LEADS.search("\n".join([entry.element for entry in item.content])) is None:
        return
    for index, entry in enumerate(item.content):
        match = _exposes(entry.element)
        if match is None or not _is_for_everyone(item, entry) or _hides(item, context):
            continue
        steps = (index,) if entry.bare else (index, "element")
        yield _finding(item.place("content", *steps).at(*match.span()), match.group())


@lru_cache(maxsize=16384)
def _exposes(text: str) -> re.Match[str] | None:
    """What leads to a person in the words of an element that hides nothing of it."""
    match = _EXPOSING.search(text)
    return None if match is None or _HIDDEN.search(text) or _OF_RULES.search(text) else match


def _hides(item: Item, context: Context) -> bool:
    """Whether a step of the item's process takes such things out before they are published."""
    process = context.workspace.registers.processes.get(item.process or "")
    steps = process.steps if process else ()
    return any(_HIDDEN.search(step.action) and _EXPOSING.search(step.action) for step in steps)


def _is_for_everyone(item: Item, entry: ContentElement) -> bool:
    audience = entry.audience or item.audience
    method = entry.method or item.method
    return method == "主动公开" and audience is not None and audience.scope == "全社会"


def _finding(place: Place, exposing: str) -> Finding:
    return Finding(
        "ZW804",
        place,
        f"向全社会公开“{exposing}”，会暴露个人信息",
        label="没有写明隐去哪一部分",
        help=f"去掉“{exposing}”，或者写明隐去哪一部分（content）；只向本人公开的，"
        "写明公开对象和依申请公开",
    )
