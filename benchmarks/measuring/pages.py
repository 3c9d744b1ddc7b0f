"""The pages of our own site as Markdown, with equal text, for tools that start from Markdown.

Run as `python -m benchmarks.measuring.pages SITE OUT`, a process of its own because of its memory.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_LABELS: Mapping[str, str] = {
    "content": "公开内容", "basis": "公开依据", "deadline": "公开时限", "update": "更新周期",
    "retention": "公开期限", "agency": "公开主体", "channels": "公开渠道和载体",
    "audience": "公开对象", "method": "公开方式", "levels": "公开层级", "stages": "五公开",
    "process": "公开工作流程", "powers": "权责清单", "services": "公共服务事项",
    "published": "公开位置", "office": "责任科室", "inquiry": "咨询电话", "complaint": "监督电话",
    "standard": "基本目录", "note": "备注",
}  # fmt: skip
_COLUMNS = ("content", "basis", "deadline", "agency", "channels", "audience", "method", "levels")


def main(site: Path, out: Path) -> int:
    """Writes a page for each item, catalog and district of a built site, and the first page."""
    districts: dict[str, list[str]] = {}
    for path in sorted(site.glob("*/*/catalog.json")):
        catalog = json.loads(path.read_text(encoding="utf-8"))
        _write_catalog(catalog, out / catalog["district"] / catalog["domain"])
        districts.setdefault(catalog["district"], []).append(catalog["domain"])
    for district, domains in districts.items():
        links = "".join(f"- [{domain}]({domain}/index.md)\n" for domain in domains)
        _write(out / district / "index.md", district, links)
    links = "".join(f"- [{district}]({district}/index.md)\n" for district in districts)
    _write(out / "index.md", "政务公开事项标准目录", links)
    return 0


def _write_catalog(catalog: Mapping[str, Any], folder: Path) -> None:
    folder.mkdir(parents=True)
    head = "".join(f" {_LABELS[key]} |" for key in _COLUMNS)
    rows = [f"| 编号 | 一级事项 | 二级事项 |{head}", "|---" * (len(_COLUMNS) + 3) + "|"]
    for item in catalog["items"]:
        cells = "".join(f" {'；'.join(_texts(item[key]))} |" for key in _COLUMNS)
        name = item["id"]
        rows.append(f"| [{name}]({name}.md) | {item['category']} | {item['title']} |{cells}")
        _write(folder / f"{name}.md", f"{item['category']}：{item['title']}", _body(item))
    _write(folder / "index.md", catalog["domain"], "\n".join(rows) + "\n")


def _body(item: Mapping[str, Any]) -> str:
    parts = [f"编号 {item['id']}\n"]
    for key, label in _LABELS.items():
        texts = list(_texts(item[key]))
        if texts:
            parts.append(f"## {label}\n\n" + "".join(f"- {text}\n" for text in texts))
    return "\n".join(parts)


def _texts(value: Any) -> Iterator[str]:
    """The words of an element as the page prints them."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for entry in value:
            yield " ".join(_texts(entry))
    elif isinstance(value, dict) and "text" in value:
        yield value["text"]
    elif isinstance(value, dict):
        yield " ".join(text for text in value.values() if isinstance(text, str))


def _write(path: Path, title: str, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'---\ntitle: "{title}"\n---\n\n# {title}\n\n{body}', encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
