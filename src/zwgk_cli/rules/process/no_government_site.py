"""主动公开的事项没有政府网站

为什么：政府网站是政务公开第一平台，群众先到那里找。面向全社会主动公开的，应当在政府网站上看得到；
    公开主体有自己的网站、或者只在村和社区公开的，不在此列。

规定：津政办函〔2017〕72号 三(四)：充分发挥政府网站政务公开第一平台作用

反例：
    # 目录 items[2]
    channels: [公开查阅点]

正例：
    # 目录 items[2]
    channels: [政府网站, 公开查阅点]

改法：在“公开渠道和载体”里加上“政府网站”；公开主体有自己的网站的，在机构名录里写明（site）。
"""

from collections.abc import Iterator

from zwgk_cli.crossref.agencies import members
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Finding, Severity
from zwgk_cli.rules.rule import Context, rule

_SITE = "政府网站"
_VILLAGE = ("村（社区）级",)


@rule("ZW601", "no-government-site", Severity.WARNING, Item, __doc__)
def no_government_site(item: Item, context: Context) -> Iterator[Finding]:
    """An item for everyone whose channels lack 政府网站 though no agency of it has a site.

    Judged in districts alone: a standard names roles, which have no sites.
    """
    district = context.district
    if district is None or not _owes_site(item):
        return
    known = context.workspace.registers.channels
    if any(channel not in known for channel in item.channels) or _has_site(item, district):
        return
    yield Finding(
        "ZW601",
        item.place("channels"),
        "面向全社会主动公开，公开渠道里没有政府网站",
        label="没有政府网站",
        help="在“公开渠道和载体”里加上“政府网站”（channels）；公开主体有自己的网站的，"
        f"在 {district.document} 里写明（site）",
    )


def _owes_site(item: Item) -> bool:
    everyone = item.audience is not None and item.audience.scope == "全社会"
    lacking = bool(item.channels) and _SITE not in item.channels
    return lacking and everyone and item.method == "主动公开" and item.levels != _VILLAGE


def _has_site(item: Item, district: District) -> bool:
    """Whether an agency has a site of its own, or might have: it is 待定 or not in the 机构名录."""
    if "agency" in item.pending:
        return True
    names = [name for agency in item.agency for name in members(agency, district)]
    agencies = [district.agencies.get(name) for name in names]
    return any(agency is None or agency.site is not None for agency in agencies)
