"""网址不能安全打开

为什么：网址会做成链接给群众点。不是以 http:// 或者 https:// 开头的，点了打不开，
    有的还会在群众的电脑上运行程序。

规定：本工具的文件格式：网址以 https:// 或者 http:// 开头

反例：
    # 目录 items[2]
    published: [{channel: 政府网站, url: www.example.com/czyjs/}]

正例：
    # 目录 items[2]
    published: [{channel: 政府网站, url: https://www.example.com/czyjs/}]

改法：写完整的网址，以 https:// 或者 http:// 开头。
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from zwgk_cli.crossref.powers import lists
from zwgk_cli.language.normal import normalise
from zwgk_cli.language.patterns import pattern
from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.model.finding import Change, Finding, Fix, Severity
from zwgk_cli.model.place import Place
from zwgk_cli.model.workspace import SETTINGS
from zwgk_cli.rules.rule import Context, rule

_SAFE = pattern(r"https?://[^\s/?#\\]+(?:[/?#][^\s]*)?", re.IGNORECASE)
_HOST = pattern(r"(?://)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?)", re.IGNORECASE)


class _Address(Struct, frozen=True):
    """An address as typed, and its place."""

    url: str
    place: Place


def _published(item: Item, context: Context) -> Iterator[Finding]:
    """Each address of an item at which the information is said to stand."""
    for index, publication in enumerate(item.published):
        if publication.url and not _SAFE.fullmatch(publication.url):
            yield _finding(_Address(publication.url, item.place("published", index, "url")))


@rule(
    "ZW802",
    "unsafe-url",
    Severity.ERROR,
    District,
    __doc__,
    elements=("published",),
    also=((Item, _published),),
)
def unsafe_url(district: District, context: Context) -> Iterator[Finding]:
    """Each address of a district that is not http or https; that of the site with the first."""
    workspace = context.workspace
    addresses = list(_addresses(district))
    if workspace.settings.site.url and workspace.settings.districts[0].id == district.id:
        addresses.append(_Address(workspace.settings.site.url, Place(SETTINGS, ("site", "url"))))
    for address in addresses:
        if not _SAFE.fullmatch(address.url):
            yield _finding(address)


def _addresses(district: District) -> Iterator[_Address]:
    """Every address in a district's files."""
    if district.site:
        yield _Address(district.site, Place(district.document, ("site",)))
    for agency in district.agencies.values():
        if agency.site:
            yield _Address(agency.site, agency.place.within("site"))
    yield from _guides(district)


def _guides(district: District) -> Iterator[_Address]:
    for entries in lists(district):
        for power in entries.powers:
            if power.guide:
                yield _Address(power.guide, power.place.within("guide"))


def _finding(address: _Address) -> Finding:
    mended = _mended(address.url)
    return Finding(
        "ZW802",
        address.place,
        "网址不是以 http:// 或 https:// 开头的完整网址",
        label="不能做成链接",
        help=f"核对后把网址改为 {mended}"
        if mended
        else "写完整的网址，如 https://www.example.com/",
        fix=Fix(f"改为 {mended}", (Change(address.place, mended),), certain=False)
        if mended
        else None,
    )


def _mended(url: str) -> str | None:
    """The address that was probably meant: full-width letters folded, a missing https:// added."""
    plain = normalise(url).text
    if _SAFE.fullmatch(plain):
        return plain
    bare = _HOST.fullmatch(plain)
    return f"https://{bare.group(1)}" if bare else None
