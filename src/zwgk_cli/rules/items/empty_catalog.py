"""目录里一个事项也没有

为什么：领域列进了编制范围，目录文件里却没有事项，群众看到的是一张空表。事项全部取消了的，要在
    “取消”里写明每一项，编号才不会被别的事项占用。

规定：津政办函〔2017〕72号 三(二)：汇总编制政务公开事项标准目录

反例：
    # hexi/dangan-fuwu.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    items: []

正例：
    # hexi/dangan-fuwu.yaml（全文）
    district: hexi
    domain: dangan-fuwu
    edition: "2026-11-01"
    items: []
    retired:
      - {id: HX-DAFW-001, date: "2026-06-30", ground: 职能调整}

改法：编写公开事项（items）；事项全部取消了的，写入“取消”（retired）；还没有开始编制的，删除这个文件。
"""

from collections.abc import Iterator

from zwgk_cli.model.catalog import Catalog
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.rules.rule import Context, rule


@rule("ZW214", "empty-catalog", Severity.WARNING, Catalog, __doc__)
def empty_catalog(catalog: Catalog, context: Context) -> Iterator[Finding]:
    """A catalog without items that names no withdrawn one either; one read in part says nothing."""
    district = context.district
    if catalog.items or catalog.retired or catalog.exempt:
        return
    if district is not None and catalog.document in district.partial:
        return
    yield Finding(
        "ZW214",
        Place(catalog.document, ("items",)),
        "目录里一个事项也没有",
        label="没有公开事项",
        help="编写公开事项（items）；全部取消了的，写入“取消”（retired）；"
        "还没有开始编制的，删除这个文件",
    )
