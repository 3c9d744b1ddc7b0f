"""`--format sarif`: SARIF 2.1.0, with the pages of the rules, related places and mends."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any
from urllib.parse import quote

from zwgk_cli import __version__
from zwgk_cli.loading.files import SHIPPED
from zwgk_cli.model.finding import Severity
from zwgk_cli.reporting.folding import subject
from zwgk_cli.reporting.report import Located, LocatedFix, LocatedRelated
from zwgk_cli.reporting.run import Run
from zwgk_cli.reporting.styled import shown
from zwgk_cli.rules.manual import Section, manual
from zwgk_cli.rules.registry import FAMILIES
from zwgk_cli.rules.rule import Rule
from zwgk_cli.source.locate import Location

_ROOT = "%SRCROOT%"
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


def render_sarif(run: Run) -> str:
    """The run as one SARIF log. Columns and offsets count code points, without BOM."""
    rules = {
        code: run.rules[code]
        for code in sorted({entry.finding.code for entry in run.located})
        if code in run.rules
    }
    numbers = {code: number for number, code in enumerate(rules)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "zwgk",
                        "version": __version__,
                        "rules": [_rule(rule) for rule in rules.values()],
                    }
                },
                "language": "zh-CN",
                "columnKind": "unicodeCodePoints",
                "automationDetails": {"id": "zwgk/"},
                "invocations": [{"executionSuccessful": True}],
                "originalUriBaseIds": {
                    _ROOT: {"description": {"text": "仓库的根目录；不在仓库里的，是运行的文件夹"}}
                },
                "results": [_result(entry, run, numbers) for entry in run.located],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: Rule[Any]) -> dict[str, Any]:
    sections = manual(rule)
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.page.why},
        "help": {
            "text": "\n\n".join(map(_plainly, sections)),
            "markdown": "\n\n".join(map(_marked, sections)),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [FAMILIES[rule.family]]},
    }


def _plainly(section: Section) -> str:
    lines = [section.head, *section.paragraphs]
    if section.example is not None:
        lines += [section.example.place, section.example.text]
    return "\n".join(line for line in lines if line)


def _marked(section: Section) -> str:
    from zwgk_cli.render.markdown.escape import escape

    parts = [f"**{section.head}**", *map(escape, section.paragraphs)]
    if section.example is not None:
        parts += [str(escape(section.example.place))]
        parts += [f"```yaml\n{section.example.text}\n```"] if section.example.text else []
    return "\n\n".join(parts)


def _result(entry: Located, run: Run, numbers: Mapping[str, int]) -> dict[str, Any]:
    finding = entry.finding
    result: dict[str, Any] = {"ruleId": finding.code}
    if finding.code in numbers:
        result["ruleIndex"] = numbers[finding.code]
    location = {"physicalLocation": _physical(entry.path, entry.location)}
    result |= {
        "level": _LEVELS[entry.severity],
        "message": {"text": _message(entry, run.provision(entry))},
        "locations": [{**location, **_logical(entry)}],
        "partialFingerprints": {"zwgk/v1": entry.fingerprint},
    }
    if entry.related:
        result["relatedLocations"] = [
            _related(number, related) for number, related in enumerate(entry.related, 1)
        ]
    if entry.fix is not None:
        result["fixes"] = [_fix(entry.fix)]
    return result


def _message(entry: Located, provision: str) -> str:
    """What is wrong in the first line, which alone a list shows; then the rest."""
    about = subject(entry)
    lines = [f"{entry.finding.message}（{about}）" if about else entry.finding.message]
    lines += [f"规定：{provision}"] if provision else []
    lines += [f"改法：{entry.finding.help}"] if entry.finding.help else []
    return "\n".join(map(shown, lines))


def _logical(entry: Located) -> dict[str, Any]:
    """The item and its element, where the finding stands in one."""
    if entry.finding.item is None:
        return {}
    logical = {"name": entry.finding.item}
    if entry.element:
        logical["fullyQualifiedName"] = entry.element
    return {"logicalLocations": [logical]}


def _related(number: int, related: LocatedRelated) -> dict[str, Any]:
    said = f"{related.message}：{related.label}" if related.label else related.message
    place = _physical(related.path, related.location)
    return {"id": number, "physicalLocation": place, "message": {"text": shown(said)}}


def _physical(path: str, location: Location) -> dict[str, Any]:
    return {
        "artifactLocation": _artifact(path),
        "region": {
            "startLine": location.line,
            "startColumn": location.column,
            "endLine": location.end_line,
            "endColumn": location.end_column,
        },
    }


def _artifact(path: str) -> dict[str, Any]:
    """The address of a file: from the root, but for one of another drive, and one of the program's.

    A shipped file stands under a scheme of its own: no reader can open it.
    """
    if path.startswith(SHIPPED):
        return {"uri": SHIPPED + quote(path.removeprefix(SHIPPED))}
    if path.startswith("/") or path[1:3] == ":/":
        return {"uri": f"file:///{quote(path.lstrip('/'), safe='/:')}"}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _fix(fix: LocatedFix) -> dict[str, Any]:
    return {
        "description": {"text": fix.description},
        "artifactChanges": [
            {"artifactLocation": _artifact(path), "replacements": _replacements(edits)}
            for path, edits in groupby(sorted(fix.edits, key=_path), key=_path)
        ],
    }


def _replacements(edits: Iterable[tuple[str, Any]]) -> list[dict[str, Any]]:
    return [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for _, edit in edits
    ]


def _path(edit: tuple[str, Any]) -> str:
    return edit[0]
