"""Bytes to text: UTF-8 alone is read; anything else is named and refused (safety.md, Encodings)."""

from __future__ import annotations

import codecs

from msgspec import Struct

from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32 ", "utf-32"),
    (codecs.BOM_UTF32_BE, "UTF-32 ", "utf-32"),
    (codecs.BOM_UTF16_LE, "UTF-16 ", "utf-16"),
    (codecs.BOM_UTF16_BE, "UTF-16 ", "utf-16"),
)

_PEEK = 4096
_ZEROS = 8
"""Fewer zero bytes than this make no UTF-16."""


class Decoded(Struct, frozen=True):
    """A file's text without BOM; where it is not UTF-8, `encoding` is what it looks like.

    `offset` is then the first character that is not UTF-8, in the text as it looks.
    """

    text: str
    encoding: str = "UTF-8"
    offset: int = 0


def decode(data: bytes) -> Decoded:
    """The text of a file, whatever its encoding; never raises."""
    for mark, name, codec in _WIDE_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, errors="replace"), name)
    wide = _wide(data)
    if wide is not None:
        return Decoded(data.decode(wide, errors="replace"), f"{wide[:6].upper()} ")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _guess(data, error.start)


def encoding_finding(path: str, decoded: Decoded) -> Finding | None:
    """The finding for a file that is not UTF-8."""
    if decoded.encoding == "UTF-8":
        return None
    looks = f"看起来是 {decoded.encoding}编码" if decoded.encoding else "也不像是常见的中文编码"
    place = Place(path, part="text", span=(decoded.offset, decoded.offset + 1))
    return Finding(
        "ZW001",
        place,
        f"文件不是 UTF-8 编码，{looks}",
        label="从这里开始不是 UTF-8",
        help="用记事本打开，选“另存为”，编码选 UTF-8，再保存",
    )


def beginning(data: bytes) -> bytes:
    """The first bytes of a file that is too large to be read, ending with a whole character."""
    return data[:_PEEK].decode("utf-8", errors="ignore").encode("utf-8")


def _wide(data: bytes) -> str | None:
    """The codec of text in UTF-16 or UTF-32 without a mark, told by where its zero bytes stand."""
    head = data[:_PEEK]
    if head.count(0) < max(_ZEROS, len(head) // 8):
        return None
    quarters = [head[start::4].count(0) * 8 > len(head) // 4 * 7 for start in range(4)]
    if quarters[2] and quarters[3] and not quarters[0]:
        return "utf-32-le"
    if quarters[0] and quarters[1] and not quarters[3]:
        return "utf-32-be"
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if min(even, odd) * 8 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(data: bytes, start: int) -> Decoded:
    """What text that is not UTF-8 looks like: GB18030, if all of it can be read so."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        return Decoded(text, "", len(data[:start].decode("utf-8", errors="replace")))
    offset = len(data[:start].decode("gb18030", errors="replace"))
    return Decoded(text, "GB18030（GBK）", offset)
