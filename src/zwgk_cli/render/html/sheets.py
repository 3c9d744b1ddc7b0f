"""公示栏 sheets: an item on one sheet of A4, to be pinned to a notice board and read at a metre."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.model.catalog import Item
from zwgk_cli.model.district import District
from zwgk_cli.render.addresses import base_of
from zwgk_cli.render.html.citations import Pieces
from zwgk_cli.render.html.links import segment
from zwgk_cli.render.html.qr import QrCodes
from zwgk_cli.render.html.sheet_fit import SIZES, Texts, fitting
from zwgk_cli.render.html.words import listed

FOLDER = "sheets"

_SMALLEST_WITH_FLOW = 2
"""The last of SIZES at which the flow stands on the sheet, too."""

_FEWEST = 3
"""So many paragraphs of an answer are printed whatever happens."""


class Answer(Struct, frozen=True):
    """A question with the paragraphs below it, and how many more there are than fit."""

    question: str
    paragraphs: tuple[Pieces, ...]
    bullets: bool = False
    more: int = 0

    def texts(self) -> tuple[str, ...]:
        """The paragraphs without marks, and the line that says that there are more."""
        lines = tuple("".join(text for text, _ in pieces) for pieces in self.paragraphs)
        return (*lines, "") if self.more else lines

    def view(self) -> dict[str, object]:
        """The answer for the template, which reads keys faster than attributes."""
        return {
            "question": self.question,
            "paragraphs": self.paragraphs,
            "bullets": self.bullets,
            "more": self.more,
        }

    def cut(self) -> Answer:
        """The same without its last paragraph."""
        return replace(self, paragraphs=self.paragraphs[:-1], more=self.more + 1)


class Sheets:
    """Views of sheets; `url` is the address of the site, None where it has none."""

    def __init__(self, url: str | None) -> None:
        self._base = base_of(url)
        self._codes = QrCodes()

    def view(
        self, item: Item, district: District, folder: str, shown: Mapping[str, Any]
    ) -> dict[str, object]:
        """The `sheet` of sheet.html, from the item and the view of its own page."""
        return {
            "agency": self.signing(item.agency[0] if len(item.agency) == 1 else None, district),
            "phone": shown["contact"]["complaint"],
            "reach": listed([text for _, text in shown["reach"]]),
            **self.code(f"{folder}/{segment(item.id)}.html", "本事项网页的二维码"),
            **_fitted(shown),
        }

    def code(self, path: str, label: str) -> dict[str, object]:
        """The address of a page and its code, which the label describes; None without a site."""
        address = self._base + path if self._base else None
        code = self._codes.code(address) if address else None
        drawn = {"size": code.size, "path": code.path} if code else None
        return {"address": address, "code": drawn, "code_label": label}

    @staticmethod
    def signing(agency: str | None, district: District) -> str | None:
        """The full name of the one agency whose seal a sheet bears; a group has no seal."""
        found = district.agencies.get(agency) if agency else None
        return (found.full_name or found.name) if found else None


def _fitted(shown: Mapping[str, Any]) -> dict[str, object]:
    """The answers and the flow that are printed, and at which size.

    The answers are read at a metre: rather than that they become small, the flow goes. Where they
    do not fit even so, the ends of the longest go.
    """
    title, answers = shown["title"], _answers(shown)
    boxes = shown["flow"]["boxes"] if shown["flow"] else []
    size = fitting(_texts(title, answers, boxes))
    if boxes and (size is None or size > _SMALLEST_WITH_FLOW):
        boxes, size = [], fitting(_texts(title, answers, []))
    while size is None:
        longest = max(answers, key=lambda answer: len(answer.paragraphs))
        if len(longest.paragraphs) <= _FEWEST:
            size = len(SIZES) - 1
            break
        answers = [answer.cut() if answer is longest else answer for answer in answers]
        size = fitting(_texts(title, answers, boxes))
    return {"size": size + 1, "answers": [answer.view() for answer in answers], "boxes": boxes}


def _answers(shown: Mapping[str, Any]) -> list[Answer]:
    missing, limit = shown["missing"], shown["deadline"]
    content = (_plain("，".join([entry["text"], *entry["marks"]])) for entry in shown["content"])
    basis = tuple(entry["pieces"] for entry in shown["basis"])
    when = (limit["text"], *limit["plain"][:1]) if limit else (missing["deadline"],)
    agencies = listed([agency["name"] for agency in shown["publishers"]])
    channels = listed(shown["channels"])
    contact = _contact(shown["contact"])
    return [
        Answer("公开什么", tuple(content) or (_plain(missing["content"]),), bullets=True),
        Answer("依据什么", basis or (_plain(missing["basis"]),)),
        Answer("什么时候", tuple(map(_plain, when))),
        Answer("谁公开", (_plain(agencies or missing["agency"]),)),
        Answer("在哪里看", (_plain(channels or missing["channels"]),)),
        *([Answer("向谁反映", tuple(map(_plain, contact)))] if contact else []),
    ]


def _plain(text: str) -> Pieces:
    return ((text, False),)


def _contact(contact: Mapping[str, Any]) -> tuple[str, ...]:
    """Who answers and where; the telephone for complaints has a line of its own on the sheet."""
    who = listed([text for text in (contact["agency"], contact["office"]) if text])
    phone = "".join(text for text, _ in contact["inquiry"])
    known = [text for text in (who, f"咨询电话{phone}" if phone else "") if text]
    lines = ["，".join(known)] if known else []
    return (*lines, contact["address"]) if contact["address"] else tuple(lines)


def _texts(title: str, answers: Sequence[Answer], boxes: Sequence[Mapping[str, Any]]) -> Texts:
    return Texts(
        title,
        tuple(answer.texts() for answer in answers),
        tuple((box["phase"], *(step["action"] for step in box["steps"])) for box in boxes),
    )
