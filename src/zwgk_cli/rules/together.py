"""Several names typed as one, with a Chinese mark between them."""

from __future__ import annotations

from zwgk_cli.crossref.names_used import column
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place


def run_together(code: str, name: str, place: Place, parts: tuple[str, ...]) -> Finding:
    """The finding for a list of known names that YAML read as one name; the mend keeps them all."""
    title, key = column(place)
    return Finding(
        code,
        place,
        f"“{name}”是 {len(parts)} 个名称写在了一起",
        label="几项之间要用半角逗号隔开",
        help=f"把“{title}”写成列表，几项之间用半角逗号加空格：{key}: [{', '.join(parts)}]",
    )
