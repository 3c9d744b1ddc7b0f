"""assets/search/: what the search page looks through, in the browser and without a server.

Each file is a classic script, because a page opened from file:// can load nothing else. It pushes
one JSON object to the one global `window.zwgkSearch`, so that files may arrive in any order.

A shard, `<district>.js`:

    {"district": slug, "name": 河西区, "words": [text…], "categories": [[name, syllables]…],
     "domains": [[slug, name, aliases, syllables, rows]…]}

A row is an array; its category is a number in `categories`, other numbers are in `words`:

    [id, title, category, [agency…], [content element…], [term…], syllables]
     text text  number    numbers    numbers             numbers  text

Terms are found, and shown only to say why an item was found: numbers and short titles of
documents, everyday words, other names of the agencies, powers and services as "code name"; one may
hold several texts, each a line.
Syllables are pinyin without tones, parted by spaces: "cai zheng"; their first letters are the
initials, and without the spaces it is the full pinyin. Texts are as printed; folding case is the
reader's part.
Join the texts of a row with a line break before looking for a substring, so that no word is found
that begins in one text and ends in the next. The page of an item is `<district>/<domain>/<id>.html`
as everywhere.

`assets/search.js`, beside the folder because a district may have any slug, pushes
{"shards": [[slug, name, number of items, file name]…]}.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from zwgk_cli.crossref.agencies import members
from zwgk_cli.crossref.laws import LawIndex
from zwgk_cli.crossref.powers import disclosed, served
from zwgk_cli.model.basis import Basis
from zwgk_cli.model.catalog import Catalog, Item
from zwgk_cli.model.district import Agency, District
from zwgk_cli.model.workspace import DistrictFacts, Workspace
from zwgk_cli.render.embedded import embedded
from zwgk_cli.render.pinyin import pinyin

GLOBAL = "zwgkSearch"
"""The name of the array, a property of `window`, that every script pushes to."""

FOLDER = "assets/search"
"""Where the scripts stand in the site."""

_REMEMBERED = 1 << 16
"""Titles and bases recur from district to district; a nation's powers need not be kept."""


def search_rows(catalog: Catalog, district: District, lookup: SearchLookup) -> list[Any]:
    """The rows of a catalog, one an item in its order, with texts where a shard has numbers.

    What is withheld, exempt or retired is no row.
    """
    names = {
        name: "\n".join(_other_names(name, district))
        for name in dict.fromkeys(name for item in catalog.items for name in item.agency)
    }
    return [_row(item, district, lookup, names) for item in catalog.items]


def search_script(
    district: District | DistrictFacts,
    rows_by_domain: Mapping[str, list[Any]],
    workspace: Workspace,
) -> tuple[str, bytes]:
    """The path and the bytes of a district's shard; domains in the order of the mapping."""
    words: dict[str, int] = {}
    categories: dict[str, int] = {}
    domains = [
        [*_domain(domain, workspace), [_numbered(row, words, categories) for row in rows]]
        for domain, rows in rows_by_domain.items()
    ]
    shard = {
        "district": district.id,
        "name": district.name,
        "words": list(words),
        "categories": [[name, pinyin(name)] for name in categories],
        "domains": domains,
    }
    return f"{FOLDER}/{district.id}.js", _script(shard)


def search_shards(districts: Sequence[DistrictFacts]) -> tuple[str, bytes]:
    """The path and the bytes of the script that names the shards."""
    shards = [
        [
            district.id,
            district.name,
            sum(len(catalog.items) for catalog in district.catalogs),
            f"{district.id}.js",
        ]
        for district in districts
    ]
    return f"{FOLDER}.js", _script({"shards": shards})


class _Everyday(Struct, frozen=True):
    """An everyday word for what catalogs call `meaning`."""

    meaning: str
    word: str


class SearchLookup:
    """What the registers say of a basis and of a text; what was asked once is remembered."""

    def __init__(self, workspace: Workspace, laws: LawIndex) -> None:
        self._laws = laws
        self._everyday: dict[str, list[_Everyday]] = {}
        for word, meanings in workspace.registers.words.synonyms.items():
            for meaning in meanings:
                self._everyday.setdefault(meaning[:1], []).append(_Everyday(meaning, word))
        self.documents = lru_cache(maxsize=_REMEMBERED)(self._documents)
        self.everyday = lru_cache(maxsize=_REMEMBERED)(self._words)

    def _documents(self, basis: Basis) -> str:
        return "\n".join(dict.fromkeys(filter(None, self._document_texts(basis))))

    def _document_texts(self, basis: Basis) -> Iterator[str | None]:
        for citation in basis.citations:
            yield citation.number
            law = self._laws.resolve(citation)
            yield (law.short or law.title) if law else citation.title

    def _words(self, text: str) -> tuple[str, ...]:
        return tuple(
            entry.word
            for first in dict.fromkeys(text)
            for entry in self._everyday.get(first, ())
            if entry.meaning in text
        )


def _row(
    item: Item, district: District, lookup: SearchLookup, names: Mapping[str, str]
) -> list[Any]:
    content = [entry.element for entry in item.content]
    held = (*disclosed(item, district), *served(item, district))
    terms = [lookup.documents(basis) for basis in item.basis]
    terms += [f"{power.code} {power.name}" for power in held]
    terms += _unlisted(item, {power.code for power in held})
    spoken = (item.title, item.category, *content, *(power.name for power in held))
    terms += [word for text in spoken for word in lookup.everyday(text)]
    terms += [names[agency] for agency in item.agency]
    known = list(dict.fromkeys(filter(None, terms)))
    agencies = list(item.agency)
    return [item.id, item.title, item.category, agencies, content, known, pinyin(item.title)]


def _unlisted(item: Item, known: set[str]) -> list[str]:
    """The codes that the item names and the lists of the district do not hold."""
    coded = (ref.code for ref in item.powers if ref.code is not None)
    return [code for code in (*coded, *item.services) if code not in known]


def _other_names(name: str, district: District) -> Iterator[str]:
    """What else people call an agency; of a group, its members too."""
    for member in members(name, district):
        if member != name:
            yield member
        agency = district.agencies.get(member)
        if agency is not None:
            yield from _names(agency)


def _names(agency: Agency) -> Iterator[str]:
    if agency.full_name:
        yield agency.full_name
    yield from agency.aliases
    yield from (former.name for former in agency.former)


def _domain(slug: str, workspace: Workspace) -> list[Any]:
    domain = workspace.registers.domains.get(slug)
    if domain is None:
        return [slug, slug, [], ""]
    return [slug, domain.name, list(domain.aliases), pinyin(domain.name)]


def _numbered(row: list[Any], words: dict[str, int], categories: dict[str, int]) -> list[Any]:
    """A row with numbers for the texts that recur, which are entered in the tables."""

    def numbers(texts: Iterable[str]) -> list[int]:
        return [words.setdefault(text, len(words)) for text in texts]

    identifier, title, category, agencies, content, terms, spelled = row
    return [
        identifier,
        title,
        categories.setdefault(category, len(categories)),
        numbers(agencies),
        numbers(content),
        numbers(terms),
        spelled,
    ]


def _script(value: Mapping[str, Any]) -> bytes:
    """A script that pushes the value."""
    line = f"(window.{GLOBAL}=window.{GLOBAL}||[]).push({embedded(value)});\n"
    # What UTF-8 cannot hold, a lone surrogate, becomes the escape that JSON has for it.
    return line.encode("utf-8", "backslashreplace")
