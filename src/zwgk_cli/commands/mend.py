"""`zwgk validate --fix`: mends by edits on the text, checked again after each round.

Nothing is written before all rounds are done: until then the mended texts are read in place of the
files. A file that is not what was checked is refused.
"""

from __future__ import annotations

import codecs
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from zwgk_cli.commands.inspect import Watch, unwatched
from zwgk_cli.commands.validate import Answer, Question, answer_to, examine
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import SHIPPED, DiskFiles, Files, read_or_nothing
from zwgk_cli.publishing.replace import Replacement, changed_meanwhile, replace_files
from zwgk_cli.reporting.report import Located, arranged
from zwgk_cli.source.decode import decode
from zwgk_cli.source.mending import mend_texts

MOST_ROUNDS = 100
"""A file shows but so many of its hidden characters at a time, and of its broken lines one."""

_CONTINUOUS = ("GITHUB_ACTIONS", "GITLAB_CI", "CI")
_UNSET = frozenset({"", "0", "false"})


def refuse_unsafe_in_ci(environment: Mapping[str, str]) -> None:
    """Raises ZwgkError where nobody can look at what --unsafe-fixes does."""
    for name in _CONTINUOUS:
        if environment.get(name, "").lower() not in _UNSET:
            raise ZwgkError(
                f"持续集成（{name}）里不能用 --unsafe-fixes：这些修改要有人核对",
                "在自己的电脑上运行，核对以后再提交；确定的修改用 --fix",
            )


class Mended(Struct, frozen=True):
    """A file that changes: its path as shown, its text before and after, and how many mends."""

    document: str
    path: str
    before: str
    after: str
    count: int


class Mending(Struct, frozen=True):
    """What was found at first and what remains, and the files that change.

    `dropped` are findings whose mend would have left a file worse to read. `unfinished` where mends
    were left after the last round: some undo what others do.
    """

    before: Answer
    after: Answer
    files: tuple[Mended, ...]
    replacements: tuple[Replacement, ...]
    dropped: tuple[Located, ...]
    unfinished: bool


def mend(question: Question, watch: Watch = unwatched, *, unsafe: bool = False) -> Mending:
    """Mends what was asked for as far as that is certain, or further if `unsafe`; writes nothing.

    Raises ZwgkError as `validate` does, and where a file changes while it is being checked.
    """
    shown = shown_from(question.root, question.here)
    work = _Work(DiskFiles(question.root), shown)
    first = examined = examine(question, work.files(), watch)
    states = {work.state()}
    unfinished = True
    for _ in range(MOST_ROUNDS):
        if not work.mend(_mendable(examined.own, unsafe=unsafe)):
            unfinished = False
            break
        examined = examine(question, work.files(), watch)
        if work.state() in states:
            break
        states.add(work.state())
    return Mending(
        before=answer_to(question, first),
        after=answer_to(question, examined, work.counts.total()),
        files=tuple(work.mended()),
        replacements=tuple(work.replacements(question.root)),
        dropped=arranged(work.dropped.values(), shown),
        unfinished=unfinished,
    )


def write_mended(mending: Mending) -> None:
    """Writes the files; raises ZwgkError where one cannot be written or has changed meanwhile."""
    replace_files(mending.replacements, "已经改好")


def _mendable(located: Iterable[Located], *, unsafe: bool) -> list[Located]:
    """The findings whose mend may be made: certain ones first, then in the order of the files."""
    chosen = [entry for entry in located if _may_be_mended(entry, unsafe=unsafe)]
    return sorted(chosen, key=_order)


def _may_be_mended(entry: Located, *, unsafe: bool) -> bool:
    fix = entry.fix
    if fix is None or not (fix.certain or unsafe):
        return False
    return not any(path.startswith(SHIPPED) for path, _ in fix.edits)


def _order(entry: Located) -> tuple[bool, str, int, str]:
    certain = entry.fix is not None and entry.fix.certain
    return not certain, entry.path, entry.location.start, entry.finding.code


class _Revised(Struct, frozen=True):
    """The files of a workspace, some of them with other bytes than on disk."""

    disk: Files
    revised: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """All YAML files, as they are on disk."""
        return self.disk.paths()

    def read(self, path: str) -> bytes:
        """The bytes of a file after what was mended in it; raises Unreadable."""
        revised = self.revised.get(path)
        return self.disk.read(path) if revised is None else revised


class _Page(Struct):
    """A file being mended: its bytes as they were checked, and its text by now."""

    data: bytes
    before: str
    text: str

    def bytes(self) -> bytes:
        """The text by now, with the mark at its beginning that the file has."""
        mark = codecs.BOM_UTF8 if self.data.startswith(codecs.BOM_UTF8) else b""
        return mark + self.text.encode("utf-8")


class _Work:
    """The texts of a workspace while they are being mended."""

    def __init__(self, disk: DiskFiles, shown: Callable[[str], str]) -> None:
        self._disk = disk
        self._shown = shown
        self._checked = {path: _digest(read_or_nothing(disk, path)) for path in disk.paths()}
        self._pages: dict[str, _Page] = {}
        self.counts: Counter[str] = Counter()
        self.dropped: dict[tuple[str, str, str], Located] = {}

    def files(self) -> Files:
        """The workspace as it is by now."""
        if not self._pages:
            return self._disk
        return _Revised(self._disk, {path: page.bytes() for path, page in self._pages.items()})

    def state(self) -> int:
        """A number that is the same where all texts are."""
        changed = (item for item in self._pages.items() if item[1].text != item[1].before)
        return hash(frozenset((path, page.text) for path, page in changed))

    def mend(self, findings: Sequence[Located]) -> int:
        """Makes a round of mends; returns how many there were."""
        tried = [
            (entry, entry.fix.edits) for entry in findings if self._is_new(entry) and entry.fix
        ]
        texts = {path: self._page(path).text for _, edits in tried for path, _ in edits}
        done = mend_texts(texts, [edits for _, edits in tried])
        for path, text in done.texts.items():
            self._pages[path].text = text
        self.counts.update(tried[index][1][0][0] for index in done.made)
        for index in done.dropped:
            self.dropped[_identity(tried[index][0])] = tried[index][0]
        return len(done.made)

    def mended(self) -> Iterator[Mended]:
        """The files that are no longer as they were."""
        for path, page in sorted(self._pages.items()):
            if page.text != page.before:
                count = self.counts[path]
                yield Mended(path, self._shown(path), page.before, page.text, count)

    def replacements(self, root: Path) -> Iterator[Replacement]:
        """What is to be written."""
        for file in self.mended():
            page = self._pages[file.document]
            yield Replacement(root / file.document, file.path, page.bytes(), page.data)

    def _is_new(self, entry: Located) -> bool:
        return _identity(entry) not in self.dropped

    def _page(self, path: str) -> _Page:
        """The page of a document; raises ZwgkError where the file is not what was checked."""
        if path not in self._pages:
            data = read_or_nothing(self._disk, path)
            if _digest(data) != self._checked.get(path):
                raise changed_meanwhile(self._shown(path))
            text = decode(data).text
            self._pages[path] = _Page(data, text, text)
        return self._pages[path]


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _identity(entry: Located) -> tuple[str, str, str]:
    """What tells a finding from others while the text around it changes."""
    return entry.finding.code, entry.fingerprint, entry.fix.description if entry.fix else ""
