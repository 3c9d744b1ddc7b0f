"""Projects of mkdocs and Hugo around the same Markdown, with the barest theme that makes a page."""

from __future__ import annotations

from pathlib import Path

_HEAD = '<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>{title}</title>'
_FRAME = _HEAD + '</head>\n<body><nav><a href="{home}">首页</a></nav>\n{content}\n</body></html>\n'


def mkdocs_project(folder: Path, pages: Path) -> Path:
    """The configuration of a site without plugins and without a navigation in every page."""
    theme = folder / "theme"
    theme.mkdir(parents=True)
    frame = _FRAME.format(
        title="{{ page.title }}", home="{{ base_url }}/", content="{{ page.content }}"
    )
    (theme / "main.html").write_text(frame, encoding="utf-8")
    configuration = folder / "mkdocs.yml"
    configuration.write_text(
        "site_name: 政务公开事项标准目录\n"
        f"docs_dir: {pages}\n"
        "plugins: []\n"
        "use_directory_urls: false\n"
        f"theme: {{name: null, custom_dir: {theme}}}\n",
        encoding="utf-8",
    )
    return configuration


def hugo_project(folder: Path, pages: Path) -> Path:
    """A source folder without taxonomies, feeds and sitemap; its content is the same Markdown."""
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    frame = _FRAME.format(title="{{ .Title }}", home="/", content="{{ .Content }}")
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(frame, encoding="utf-8")
    content = folder / "content"
    for page in sorted(pages.rglob("*.md")):
        # what is index.md to mkdocs, a page with pages below it, is _index.md to Hugo
        to = page.relative_to(pages).with_name(page.name.replace("index.md", "_index.md"))
        (content / to).parent.mkdir(parents=True, exist_ok=True)
        (content / to).write_bytes(page.read_bytes())
    (folder / "hugo.toml").write_text(
        'baseURL = "https://city.example/"\n'
        'title = "政务公开事项标准目录"\n'
        "uglyURLs = true\ndisablePathToLower = true\n"
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]\n',
        encoding="utf-8",
    )
    return folder


def count_pages(site: Path) -> int:
    """How many HTML files a site has."""
    return sum(1 for _ in site.rglob("*.html"))
