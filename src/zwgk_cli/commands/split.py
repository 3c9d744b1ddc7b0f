"""`zwgk validate --split-by agency`: one file of faults for each responsible agency."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli.commands.validate import Answer
from zwgk_cli.crossref.coverage import Tally
from zwgk_cli.errors import ZwgkError
from zwgk_cli.model.finding import Severity
from zwgk_cli.publishing.replace import write_file
from zwgk_cli.reporting.report import Located, Summary

_STANDARD = "standard/"
_LONGEST = 60
_REFUSED = frozenset('\\/:*?"<>|')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)

Render = Callable[[Answer], bytes | str]
"""How a part is written; text becomes UTF-8."""


class Part(Struct, frozen=True):
    """What one agency answers for: its name with its district's, a file name without suffix.

    The counts of `answer` are those of the part; what was checked altogether is left as it was.
    """

    title: str
    stem: str
    answer: Answer


class WrittenPart(Struct, frozen=True):
    """A file that was written, as its path is shown, with the part that it holds."""

    path: str
    part: Part


def parts_of(answer: Answer) -> tuple[Part, ...]:
    """The findings by district and responsible agency, in the order in which they first appear.

    What has no agency is kept by district too. Districts name their agencies alike, so the name of
    the district stands before the agency's where the workspace has several.
    """
    groups: dict[tuple[str, str], list[Located]] = {}
    for entry in answer.located:
        key = _owner(entry, answer), entry.finding.agency or "未注明责任单位"
        groups.setdefault(key, []).append(entry)
    alone = answer.districts[0][0] if len(answer.districts) == 1 else None
    names = _FileNames()
    return tuple(_part(answer, *key, alone, entries, names) for key, entries in groups.items())


def write_parts(
    parts: Sequence[Part], folder: Path, suffix: str, render: Render
) -> tuple[tuple[WrittenPart, ...], tuple[str, ...]]:
    """Writes a file for each part into a folder, made where there is none.

    Also returns the names of files with this suffix that lay there before and were not written:
    they are of an earlier run. Raises ZwgkError where a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        before = {path.name for path in folder.iterdir() if path.name.endswith(suffix)}
    except OSError as error:
        raise ZwgkError(f"{folder} 不是能写入的文件夹", "用 --output 指明另一个文件夹") from error
    written = []
    for part in parts:
        path = folder / f"{part.stem}{suffix}"
        made = render(part.answer)
        data = made.encode("utf-8", "replace") if isinstance(made, str) else made
        try:
            write_file(path, data)
        except OSError as error:
            raise ZwgkError(
                f"写不了文件 {path}", "检查文件是否正被 WPS、Excel 打开，关闭以后再运行一次"
            ) from error
        written.append(WrittenPart(path.as_posix(), part))
    stale = before.difference(f"{part.stem}{suffix}" for part in parts)
    return tuple(written), tuple(sorted(stale))


def _owner(entry: Located, answer: Answer) -> str:
    """The name of the district in whose files a finding stands, or what else the files are."""
    document = entry.finding.place.document
    slug = document.partition("/")[0]
    if slug in answer.slugs and "/" in document:
        return answer.districts[answer.slugs.index(slug)][0]
    return "基本目录" if document.startswith(_STANDARD) else "工作区"


def _part(
    answer: Answer,
    owner: str,
    agency: str,
    alone: str | None,
    entries: Sequence[Located],
    names: _FileNames,
) -> Part:
    title = agency if owner == alone else f"{owner} {agency}"
    stem = names.take(title.replace(" ", "-"))
    own = [name for name in answer.districts if name[0] == owner]
    return Part(
        title,
        stem,
        replace(
            answer,
            located=tuple(entries),
            summary=_summary(answer.summary, entries),
            districts=tuple(own),
            coverage=Tally(0, 0, 0, 0),
        ),
    )


def _summary(whole: Summary, entries: Sequence[Located]) -> Summary:
    counts = Counter(entry.severity for entry in entries)
    return replace(
        whole,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
        suppressed=0,
        baselined=0,
        mended=0,
    )


class _FileNames:
    """Hands out names that any system takes for a file; case does not tell two apart."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """A name like the wanted one, which no other file has."""
        base = _file_name(wanted)
        name = next(name for name in _numbered(base) if name.casefold() not in self._taken)
        self._taken.add(name.casefold())
        return name


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _file_name(text: str) -> str:
    """A text without what a system refuses in a name, or nobody can see."""
    seen = (
        character if character.isprintable() and character not in _REFUSED else "_"
        for character in unicodedata.normalize("NFC", text)[:_LONGEST]
    )
    name = "".join(seen).strip(" .")
    return f"{name}_" if not name or _DEVICE.fullmatch(name) else name
