"""Composes the cells of an item from the words: content, basis, channels, deadlines."""

from __future__ import annotations

from random import Random

from benchmarks.generator.words import Domain, Words

OPENNESS = "《中华人民共和国政府信息公开条例》"
_DIGITS = "零一二三四五六七八九"
_CHANNELS = (
    "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点",
    "政务服务中心", "入户/现场", "社区/企事业单位/村公示栏（电子屏）", "精准推送", "政务服务平台",
)  # fmt: skip
_VARIETY = 12


def numeral(number: int) -> str:
    """A Chinese numeral below one hundred."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return head + (_DIGITS[ones] if ones or not head else "")


def article(random: Random) -> str:
    """An article, sometimes with its paragraph."""
    place = f"第{numeral(random.randint(5, 60))}条"
    return place + random.choice(("", "", "", "第一款", "第二款", "第（三）项"))


def basis(random: Random, words: Words, domain: Domain) -> list[str]:
    """Two to four citations; a domain has some dozen laws that its items cite again and again."""
    own = Random(domain.id)
    pool = own.sample(words.citable, min(_VARIETY, len(words.citable)))
    cited = random.sample(pool, random.randint(1, 3))
    rows = [title + ("、".join(_articles(random)) if articled else "") for title, articled in cited]
    if not any(OPENNESS in row for row in rows):
        rows.append(f"{OPENNESS}第{numeral(random.randint(19, 21))}条")
    return rows


def _articles(random: Random) -> list[str]:
    return [article(random) for _ in range(random.choice((1, 1, 1, 2)))]


def content(random: Random, words: Words, domain: Domain, subject: str) -> list[str]:
    """Seven to thirteen elements, some of the domain's own words, some about the subject."""
    aspects = random.sample(words.phrases["aspects"], random.randint(5, 9))
    rows = [subject[:14] + aspect if random.random() < 0.55 else aspect for aspect in aspects]
    rows += random.sample(domain.elements, min(len(domain.elements), random.randint(2, 4)))
    random.shuffle(rows)
    return list(dict.fromkeys(rows))


def channels(random: Random) -> list[str]:
    """政府网站 and up to four more."""
    chosen = set(random.sample(_CHANNELS, random.choice((0, 1, 1, 2, 2, 3, 4))))
    return ["政府网站", *(name for name in _CHANNELS if name in chosen)]


def more_channels(random: Random, known: list[str]) -> list[str]:
    """The channels and one or two that are not among them."""
    others = [name for name in _CHANNELS if name not in known]
    return [*known, *random.sample(others, min(len(others), random.randint(1, 2)))]


def telephone(random: Random) -> str:
    """A landline of eight digits."""
    return f"022-{random.randint(20000000, 89999999)}"
