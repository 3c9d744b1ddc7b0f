"""The summary of a job: what GitHub, Gitee and GitLab show of it, whatever a catalog quotes."""

from __future__ import annotations

from markdown_it import MarkdownIt
from msgspec.structs import replace

from reporting.golden import check
from reporting.runs import ALL, run_of
from reporting.sample import TAX, UNKNOWN_POWER, VAGUE_DEADLINE, many
from zwgk_cli.model.finding import Finding
from zwgk_cli.model.place import Place
from zwgk_cli.reporting.markdown import render_markdown

HOSTILE = "</details><script>alert(1)</script> | ``` @me #1 [a](javascript:x) <!--"


def shown(text: str) -> str:
    return MarkdownIt("commonmark", {"html": True}).enable("table").render(text)


def test_the_whole_summary(update_golden: bool) -> None:
    check("findings.md", render_markdown(run_of(*ALL)), update=update_golden)


def test_nothing_found_is_one_sentence(update_golden: bool) -> None:
    check("well.md", render_markdown(run_of()), update=update_golden)


def test_what_a_catalog_quotes_stays_text() -> None:
    text = {TAX: f"note: '{HOSTILE}'\n"}
    finding = replace(
        VAGUE_DEADLINE,
        place=Place(TAX, ("note",)),
        message=HOSTILE,
        label=HOSTILE,
        help=HOSTILE,
        title=HOSTILE,
    )
    html = shown(render_markdown(run_of(finding, files=text)))
    assert "<script" not in html
    assert html.count("</details>") == html.count("<details") == 1
    assert "href" not in html
    assert html.count("&lt;script&gt;") >= 4


def test_a_few_findings_stand_open_and_many_are_folded_away() -> None:
    assert "<details open>" in render_markdown(run_of(UNKNOWN_POWER))
    made = render_markdown(run_of(*many(VAGUE_DEADLINE, 9)))
    assert "<details>" in made
    assert "- 另有 6 处相同问题\n" in made
    assert "另有" not in render_markdown(run_of(*many(VAGUE_DEADLINE, 9), unfolded=True))


def test_the_columns_of_the_table_count_what_stands_in_the_file() -> None:
    html = shown(render_markdown(run_of(*ALL)))
    assert (
        '<td>catalogs/hexi/caizheng-yujuesuan.yaml</td>\n<td style="text-align:right">1</td>\n'
        '<td style="text-align:right">1</td>\n<td style="text-align:right">0</td>'
    ) in html


def test_it_fits_into_a_comment_and_counts_what_does_not() -> None:
    findings: list[Finding] = [
        replace(VAGUE_DEADLINE, code=f"ZW{number}", help="长" * 200) for number in range(100, 500)
    ]
    made = render_markdown(run_of(*findings))
    assert len(made) < 65_536
    listed = made.count("\n- 详情：")
    assert f"另有 {400 - listed} 处放不下" in made
