"""依据里没有法律、法规或者规章

为什么：通知、意见说明怎么做，应不应当公开由法律、法规、规章规定。一部也没有写，群众看不出这是法定要公开
    的。确实没有上位法的，不用改，只作提示。

规定：津政办函〔2017〕72号 三(二)：明确公开事项的名称、依据以及应公开的内容、主体、时限、方式等要素

反例：
    # 目录 items[2]
    basis: [《地方预决算公开操作规程》（财预〔2016〕143号）]

正例：
    # 目录 items[2]
    basis:
      - 《中华人民共和国预算法》第十四条
      - 《地方预决算公开操作规程》（财预〔2016〕143号）

改法：补上相应的法律、法规或者规章及条款，如《中华人民共和国政府信息公开条例》第二十条。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.laws import DOCUMENTS, LawIndex
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.basis import Citation
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_DOCUMENT = pattern(
    "(?:通知|意见|方案|函|公告|通告|批复|指引|指南|规程|规范|标准|纲要|规划|要点|计划|清单)(?:（[^）]*）)?$"
)


@rule("ZW409", "no-law", Severity.INFO, Item, __doc__, elements=("basis",))
def no_law(item: Item, context: Context) -> Iterator[Finding]:
    """An item whose bases are surely all documents or standards, and that are all understood."""
    if not item.basis or _cites_law(item, context.laws):
        return
    if not all(basis.citations for basis in item.basis):
        return
    citations = (citation for basis in item.basis for citation in basis.citations)
    if all(_is_document(citation, context.laws) for citation in citations):
        yield Finding(
            "ZW409",
            item.place("basis"),
            "公开依据里没有法律、法规或者规章",
            label="都是文件或者标准",
            help="补上相应的法律、法规或者规章及条款（basis）；确实没有的，不用改",
        )


def _cites_law(item: Item, laws: LawIndex) -> bool:
    known = (law for basis in item.basis for _, law in laws.known(basis))
    return any(law.level not in DOCUMENTS for law in known)


def _is_document(citation: Citation, laws: LawIndex) -> bool:
    law = laws.resolve(citation)
    if law is not None:
        return law.level in DOCUMENTS and laws.mismatch(citation) is None
    return citation.title is not None and _DOCUMENT.search(citation.title) is not None
