"""A workspace kept in memory while it is edited: asked again, only what changed is found anew.

What stays from one inspection to the next is all held under the keys of the cache, so that content
alone decides what is the same: to be told too much costs a little time, and no answer is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from msgspec.structs import replace

from zwgk_cli.commands.inspect import Inspection, Watch, inspected, unusable, unwatched
from zwgk_cli.commands.kept import Digests
from zwgk_cli.commands.memory import Memory
from zwgk_cli.commands.one_district import OneDistrict
from zwgk_cli.commands.request import Maker, Request
from zwgk_cli.commands.work import Work
from zwgk_cli.loading.workspace import Foundation, read_foundation
from zwgk_cli.model.district import District
from zwgk_cli.model.workspace import SETTINGS
from zwgk_cli.source.tree import collector_paused


class Session:
    """Inspections of one workspace, one after another; not to be used by two threads at once.

    The first may use worker processes and leaves what it found in the cache, where the request
    has a root; later ones change only the memory.
    """

    def __init__(self, request: Request) -> None:
        self._request = request if request.root is not None else replace(request, jobs=1)
        self._memory = Memory(Digests(request.files))
        self._foundation: Foundation | None = None
        self._paths: tuple[str, ...] = ()
        self._shared: tuple[tuple[str, ...], ...] = ((), ())
        self._work: Work | None = None

    @property
    def work(self) -> Work | None:
        """What the districts were last checked with; None where zwgk.yaml cannot be used."""
        return self._work

    def inspect(
        self,
        changed: Collection[str] | None = None,
        watch: Watch = unwatched,
        maker: Maker | None = None,
    ) -> Inspection:
        """Inspects the workspace as it is now; raises ZwgkError where there is none.

        `changed` are the paths of all files that may differ from the last time, came or went; None
        where that is not known. A `maker` takes the place of that of the request.
        """
        if maker is not None:
            self._request = replace(self._request, maker=maker)
        self._memory.digests.forget(changed)
        with collector_paused():
            work = self._renewed()
        if work is None:
            return unusable(self._request, self._read())
        work.request = self._request
        inspection = inspected(work, watch)
        self._memory.settle()
        self._request = replace(self._request, jobs=1)
        return inspection

    def district(self, slug: str) -> District | None:
        """A district as it was inspected, with its catalogs; None where it cannot be read."""
        return self._read_of(slug, OneDistrict.district)

    def lists(self, slug: str) -> District | None:
        """A district as it was inspected, without its catalogs; None where it cannot be read."""
        return self._read_of(slug, OneDistrict.lists)

    def _read_of(self, slug: str, read: Callable[[OneDistrict], District]) -> District | None:
        work = self._work
        if work is None or slug not in work.slugs:
            return None
        try:
            with collector_paused():
                return read(OneDistrict(work, slug))
        except LookupError:
            return None

    def _renewed(self) -> Work | None:
        """The work of last time where the shared files are the same, else a new one."""
        paths = self._request.files.paths()
        own, standards = self._shared_now()
        if self._foundation is None or paths != self._paths or own != self._shared[0]:
            self._foundation = self._work = None
        elif standards != self._shared[1]:
            self._work = None
        foundation = self._read()
        self._paths, self._shared = paths, self._shared_now()
        if self._work is None and foundation.settings is not None:
            self._work = Work(self._request, foundation, foundation.settings, self._memory)
        return self._work

    def _read(self) -> Foundation:
        if self._foundation is None:
            self._foundation = read_foundation(self._request.files)
        return self._foundation

    def _shared_now(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What the shared files hold now: settings and registers, and the standards."""
        if self._foundation is None:
            return (), ()
        of, foundation = self._memory.digests.of, self._foundation
        own = (SETTINGS, *foundation.sources.values())
        return tuple(map(of, own)), tuple(map(of, foundation.standards.values()))
