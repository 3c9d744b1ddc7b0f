"""`zwgk build`: checks, then writes the publishable site, or refuses and leaves the old one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from zwgk_cli import __version__
from zwgk_cli.commands.inspect import Inspection, Request, Watch, inspect, unwatched
from zwgk_cli.commands.making import Made, Making, Plan, Renderers, concerns, key_of_plan
from zwgk_cli.commands.outputs import TABLES, Outputs
from zwgk_cli.commands.part import Part, check_names, without_rows
from zwgk_cli.commands.validate import Answer, answer, require_catalogs
from zwgk_cli.commands.workspace import shown_from
from zwgk_cli.errors import ZwgkError
from zwgk_cli.loading.files import DiskFiles
from zwgk_cli.model.finding import Severity
from zwgk_cli.model.workspace import DistrictFacts
from zwgk_cli.publishing.site import Staging, open_staging

Inspecting = Callable[[Request, Watch], Inspection]


class Built(Struct, frozen=True):
    """What came of a build: the findings, whether a site was published, and what it leaves out.

    `catalogs` and `files` count the new site, `left_out` are paths as the user sees them.
    """

    answer: Answer
    published: bool
    catalogs: int
    files: int
    left_out: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether everything that the workspace holds was published."""
        return self.published and not self.left_out


def build(
    plan: Plan,
    watch: Watch = unwatched,
    inspecting: Inspecting = inspect,
    renderers: Renderers | None = None,
) -> Built:
    """Builds the site; raises ZwgkError where there is nothing to build or nowhere to write.

    `inspecting` is how the workspace is inspected: anew, or by a session that knows it already,
    which keeps its `renderers` as well.
    """
    _check_place(plan)
    with open_staging(plan.out) as staging:
        renderers = renderers or Renderers()
        key = key_of_plan(plan)
        maker = Making(plan, staging.folder, staging.earlier, key, renderers=renderers)
        root = plan.root if plan.kept else None
        request = Request(DiskFiles(plan.root), None, jobs=plan.jobs, maker=maker, root=root)
        inspection = inspecting(request, watch)
        workspace = inspection.workspace
        if workspace is not None:
            require_catalogs(inspection)
            check_names(plan.part, inspection)
        findings = [
            found for found in inspection.located if concerns(found.finding, plan.part, workspace)
        ]
        found = answer(inspection, findings, plan.root, plan.here)
        refused = found.fails(Severity.ERROR) and not plan.draft
        if refused or workspace is None:
            return Built(found, published=False, catalogs=0, files=0, left_out=())
        outputs = renderers.of(plan, workspace, key)
        return _publish(staging, plan, inspection, found, outputs)


def _check_place(plan: Plan) -> None:
    if plan.root.is_relative_to(plan.out.resolve()):
        raise ZwgkError(
            f"不能把网站写到工作区所在的文件夹：{plan.out}", "用 --out 指明另一个文件夹"
        )
    if plan.part.agency is not None and not plan.kinds.issubset(TABLES):
        raise ZwgkError(
            "一个公开主体的事项不是完整的目录，只能生成表格",
            f"去掉 --agency，或者用 --outputs {','.join(TABLES)}",
        )


def _publish(
    staging: Staging, plan: Plan, inspection: Inspection, found: Answer, outputs: Outputs
) -> Built:
    made = [part for part in inspection.made if isinstance(part, Made)]
    for part in made:
        staging.adopt(part.entries())
    published = {catalog.document for part in made for catalog in part.catalogs}
    facts = [
        _only(outcome.facts, published)
        for outcome, part in zip(inspection.districts, inspection.made, strict=True)
        if outcome.facts is not None and isinstance(part, Made)
    ]
    catalogs = [catalog for district in facts for catalog in district.catalogs]
    shown = shown_from(plan.root, plan.here)
    left_out = tuple(shown(path) for path in _left_out(inspection, published, plan.part))
    if not catalogs:
        if plan.part.agency is not None and not left_out:
            raise without_rows(plan.part, inspection)
        return Built(found, published=False, catalogs=0, files=0, left_out=left_out)
    coverage = {each.slug: each.coverage for each in inspection.districts if each.coverage}
    shared = tuple(outputs.of_all(facts, coverage))
    for path, content in shared:
        staging.write(path, content)
    editions = {f"{entry.district}/{entry.domain}": entry.edition.isoformat() for entry in catalogs}
    staging.publish(editions, __version__)
    files = len(shared) + sum(sum(1 for _ in part.entries()) for part in made)
    return Built(found, published=True, catalogs=len(catalogs), files=files, left_out=left_out)


def _only(district: DistrictFacts, documents: set[str]) -> DistrictFacts:
    kept = tuple(catalog for catalog in district.catalogs if catalog.document in documents)
    return replace(district, catalogs=kept)


def _left_out(inspection: Inspection, published: set[str], part: Part) -> Iterator[str]:
    """The catalogs of the part that exist and are not published, by their paths."""
    for facts in inspection.facts:
        if not part.has_district(facts.id):
            continue
        unreadable = [domain for domain in sorted(facts.unreadable) if part.has_domain(domain)]
        yield from (f"{facts.id}/{domain}.yaml" for domain in unreadable)
        if part.agency is None:
            yield from (
                catalog.document
                for catalog in facts.catalogs
                if catalog.document not in published and part.has_domain(catalog.domain)
            )
    yield from (
        outcome.slug
        for outcome in inspection.districts
        if outcome.facts is None and part.has_district(outcome.slug)
    )
