"""合称里的机构不在机构名录里

为什么：目录里写“各街道办事处”这样的合称，印出来的是合称下的每一个机构。名称写错了，
    群众按这个名称找不到机构。

规定：津政办函〔2017〕72号 三(二)：统一规范，明确公开事项应公开的主体

反例：
    # 机构名录 groups
    各街道办事处: [大营门街道办事处, 下瓦房街办]

正例：
    # 机构名录 groups
    各街道办事处: [大营门街道办事处]

改法：把合称（groups）里的名称改为机构名录里的名称；漏登记的机构，先补入机构名录。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.likeness import nearest, offer
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule


@rule("ZW213", "unknown-group-member", Severity.ERROR, District, __doc__)
def unknown_group_member(district: District, context: Context) -> Iterator[Finding]:
    """Each member of a group that the district's directory does not have."""
    if district.document in district.partial:
        return
    for group, members in district.groups.items():
        for index, name in enumerate(members):
            if name not in district.agencies:
                place = Place(district.document, ("groups", group, index))
                yield _finding(group, name, place, tuple(district.agencies))


def _finding(group: str, name: str, place: Place, known: tuple[str, ...]) -> Finding:
    near = nearest(name, known)
    return Finding(
        "ZW213",
        place,
        f"机构名录里没有“{group}”下的“{name}”",
        label=f"名称相近的有{offer(near)}" if near else "在机构名录中找不到",
        help=(f"核对后改为 {near[0]}（groups）；" if near else "核对名称（groups）；")
        + "漏登记的机构，先补入机构名录",
        fix=Fix(f"改为 {near[0]}", (Change(place, near[0]),), certain=False) if near else None,
    )
