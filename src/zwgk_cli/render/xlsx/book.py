"""What a workbook says beside its catalogs: the same for all workbooks of a district."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import Settings, Workspace
from zwgk_cli.render.labels import DRAFT

LEVELS = ("区级", "街镇级", "村（社区）级")


class Book(Struct, frozen=True):
    """District, labels and the words to choose from; made of texts alone, so that it can be cached.

    `labels` are what every sheet must say of itself (草稿, 示例编制稿), `text` explains them.
    `form` are the channels with a box of their own, `levels` pairs of level and printed head.
    """

    district: str
    code: str
    city: str
    labels: tuple[str, ...]
    text: str
    agencies: tuple[str, ...]
    form: tuple[str, ...]
    levels: tuple[tuple[str, str], ...]

    def words(self) -> Mapping[str, object]:
        """What the layout's help texts and heads can name."""
        return {"agencies": self.agencies, "form": self.form, "levels": dict(self.levels)}


def book_of(workspace: Workspace, district: District, *, draft: bool) -> Book:
    """The frame of this district's workbooks."""
    settings = workspace.settings
    channels = workspace.registers.channels.values()
    return Book(
        district=district.name,
        code=district.code,
        city=settings.city.name,
        labels=labels_of(settings, draft=draft),
        text=settings.site.notice.text if settings.site.notice else "",
        agencies=tuple(dict.fromkeys((*district.agencies, *district.groups))),
        form=tuple(channel.name for channel in channels if channel.form),
        levels=levels_of(settings),
    )


def labels_of(settings: Settings, *, draft: bool) -> tuple[str, ...]:
    """草稿 and the workspace's own label, where they apply."""
    notice = settings.site.notice
    return ((DRAFT[0],) if draft else ()) + ((notice.label,) if notice else ())


def levels_of(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Each 公开层级 with the head that the settings print for it."""
    return tuple((level, settings.levels.get(level, level)) for level in LEVELS)
