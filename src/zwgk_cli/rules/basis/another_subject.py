"""依据说的是别的事

为什么：在表格里往下拖，上一行的依据会带到下一行：道路的事项写了燃气的条例。群众按它去查，查不到这件事的
    规定。只比较名称格式相同、只有对象不同的城市管理法规，如《城镇燃气管理条例》和《城市道路管理条例》。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    # 目录 items[2]
    title: 城市道路挖掘施工公告
    basis: [《城镇燃气管理条例》第三十七条]
    category: 市政服务

正例：
    # 目录 items[2]
    title: 城市道路挖掘施工公告
    basis: [《城市道路管理条例》第三十三条]
    category: 市政服务

改法：改为与事项对应的法规及条款。
"""

from collections.abc import Iterator, Mapping

from zwgk_cli.crossref.citations import in_marks, known_mentions
from zwgk_cli.crossref.subjects import subjects_of
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule


@rule(
    "ZW413",
    "another-subject",
    Severity.WARNING,
    Item,
    __doc__,
    elements=("basis", "title", "category", "content"),
)
def another_subject(item: Item, context: Context) -> Iterator[Finding]:
    """Each regulation of which the item speaks nowhere, where it speaks of its sister's subject."""
    laws = context.workspace.registers.laws
    subjects = context.memo.of(laws, subjects_of)
    known = {law.id for basis in item.basis for _, law in context.laws.known(basis)}
    if known.isdisjoint(subjects):
        return
    cited = {law.id: mention for mention, law in known_mentions(item, context.laws)}
    foreign = [one for one in cited if one in subjects and not _speaks(item, subjects[one])]
    if not foreign:
        return
    meant = _meant(item, subjects, cited)
    if meant is None:
        return
    right = in_marks(laws[meant].title)
    for identifier in foreign:
        mention = cited[identifier]
        yield Finding(
            "ZW413",
            mention.place,
            f"事项是“{item.title}”，依据却是{in_marks(laws[identifier].title)}",
            label=f"是不是{right}",
            help=f"核对后把“公开依据”改为{right}的相应条款（basis）",
        )


def _speaks(item: Item, subjects: tuple[str, ...]) -> bool:
    texts = (item.category, item.title, *(entry.element for entry in item.content))
    return any(subject[:2] in text for subject in subjects for text in texts)


def _meant(
    item: Item, subjects: Mapping[str, tuple[str, ...]], cited: Mapping[str, object]
) -> str | None:
    """The regulation whose subject stands in the title, and which is not cited."""
    return next(
        (
            identifier
            for identifier, words in subjects.items()
            if identifier not in cited and any(word in item.title for word in words)
        ),
        None,
    )
