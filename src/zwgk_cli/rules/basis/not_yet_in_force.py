"""公开依据还没有施行

为什么：目录的版本日期早于依据的施行日期，那时这个依据还不能用。常见的是改依据时忘了更新版本日期。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    # 基本目录 items[0]
    basis: [《中华人民共和国生态环境法典》]

正例：
    # 基本目录 items[0]
    basis: [《中华人民共和国预算法》第十四条]

改法：改为版本日期时有效的依据；目录确实按新依据编制的，更新版本日期（edition）。
"""

import datetime as dt
from collections.abc import Iterator

from zwgk_cli.crossref.citations import Mention, in_marks, known_mentions
from zwgk_cli.crossref.laws import NOT_YET, LawIndex, Standing, law_status, start_of, version_on
from zwgk_cli.model.basis import Law
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule("ZW405", "not-yet-in-force", Severity.ERROR, Item, __doc__, elements=("basis",), by_text=True)
def not_yet_in_force(item: Item, context: Context) -> Iterator[Finding]:
    """Each citation of a text that came into force only after the edition."""
    for mention, law in known_mentions(item, context.laws):
        standing = context.laws.standing(mention.citation, context.day, context.today)
        if standing.then == NOT_YET:
            yield _finding(mention, law, standing, context)


def _finding(mention: Mention, law: Law, standing: Standing, context: Context) -> Finding:
    start = standing.version.start if standing.version else start_of(law)
    named = standing.version is not None
    valid = _valid(law, context.laws, context.day)
    return Finding(
        "ZW405",
        mention.number_place if named else mention.place,
        f"{mention.text_name if named else mention.name}自{start}起施行，"
        f"目录的版本日期是{context.day}",
        label=f"{start}起施行",
        help=(
            f"把“公开依据”改为当时有效的{valid}（basis）；"
            if valid
            else "改正“公开依据”（basis）；"
        )
        + "按新依据编制的，更新版本日期（edition）",
    )


def _valid(law: Law, laws: LawIndex, day: dt.date) -> str | None:
    """What was in force on `day` in place of the text: an earlier text, else an earlier law."""
    version = version_on(law, day)
    if version is not None:
        return version.number or in_marks(law.title)
    earlier = laws.predecessor(law)
    if earlier is None or law_status(earlier, day) == NOT_YET:
        return None
    return in_marks(earlier.title)
