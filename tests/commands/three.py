"""More districts out of one: hexi copied with other names, ids and codes."""

from __future__ import annotations

from pathlib import Path

LINE = "  - {id: hexi, code: HX, scope: [caizheng-yujuesuan]}\n"
MORE = (("heping", "HP", "120101", "和平区"), ("nankai", "NK", "120104", "南开区"))


def three_districts(root: Path) -> Path:
    """Adds two districts to a workspace that has hexi alone."""
    lines = [LINE]
    for slug, code, division, name in MORE:
        (root / slug).mkdir()
        for path in sorted((root / "hexi").iterdir()):
            text = path.read_text("utf-8").replace("hexi", slug).replace("HX-", f"{code}-")
            text = text.replace("120103", division).replace("河西区", name)
            (root / slug / path.name).write_text(text, "utf-8")
        lines.append(LINE.replace("hexi", slug).replace("HX", code))
    settings = root / "zwgk.yaml"
    text = settings.read_text("utf-8")
    assert text.count(LINE) == 1
    settings.write_text(text.replace(LINE, "".join(lines)), "utf-8")
    return root
