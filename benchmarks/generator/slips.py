"""What clerks get wrong: one slip in a tenth of the catalogs, of several kinds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from benchmarks.generator import phrases
from benchmarks.generator.items import Draft, Source

SHARE = 0.1
_DAYS = re.compile("[0-9]+(?=个工作日)")


def slip(random: Random, source: Source, drafts: Sequence[Draft]) -> None:
    """Spoils an item of some catalogs, where one is fit for the slip that is drawn."""
    if random.random() >= SHARE:
        return
    fits, spoil = random.choice(_SLIPS)
    fitting = [draft for draft in drafts if fits(draft)]
    if fitting:
        spoil(random, source, random.choice(fitting))


def _is_own(draft: Draft) -> bool:
    return not draft.base


def _states_days(draft: Draft) -> bool:
    return _DAYS.search(str(draft.entry.get("deadline", ""))) is not None


def _inherits_channels(draft: Draft) -> bool:
    return bool(draft.base) and "channels" not in draft.entry


def _links_nothing(draft: Draft) -> bool:
    return _is_own(draft) and not (draft.powers or draft.services)


def _rests_on_one(draft: Draft) -> bool:
    return _is_own(draft) and len(draft.powers) == 1 and not draft.services


def _spell_out(random: Random, source: Source, draft: Draft) -> None:
    said = str(draft.entry["deadline"])
    draft.entry["deadline"] = _DAYS.sub(lambda found: phrases.numeral(int(found[0])), said)


def _be_vague(random: Random, source: Source, draft: Draft) -> None:
    draft.entry["deadline"] = random.choice(source.words.phrases["slips_vague"])


def _repeat_the_standard(random: Random, source: Source, draft: Draft) -> None:
    draft.state("channels", draft.base["channels"])


def _forget_what_it_rests_on(random: Random, source: Source, draft: Draft) -> None:
    draft.entry["basis"] = [f"{phrases.OPENNESS}第二十条"]


def _name_an_act_without_code(random: Random, source: Source, draft: Draft) -> None:
    draft.entry["title"] = f"{random.choice(source.words.acts['行政许可'])}办事指南"


def _name_nothing(random: Random, source: Source, draft: Draft) -> None:
    draft.entry["title"] = random.choice(source.words.phrases["slips_titles"])


def _use_an_old_name(random: Random, source: Source, draft: Draft) -> None:
    word = random.choice(source.words.phrases["slips_outdated"])
    draft.entry["content"] = [*draft.listed("content"), word]


def _cite_an_old_plan(random: Random, source: Source, draft: Draft) -> None:
    plan = random.choice(source.words.phrases["slips_past"])
    draft.entry["basis"] = [plan, *draft.listed("basis")]


def _mistype_a_comma(random: Random, source: Source, draft: Draft) -> None:
    draft.entry["note"] = random.choice(source.words.phrases["slips_notes"])


_SLIPS: tuple[tuple[Callable[[Draft], bool], Callable[[Random, Source, Draft], None]], ...] = (
    (_states_days, _spell_out),
    (_is_own, _be_vague),
    (_inherits_channels, _repeat_the_standard),
    (_rests_on_one, _forget_what_it_rests_on),
    (_links_nothing, _name_an_act_without_code),
    (_links_nothing, _name_nothing),
    (_is_own, _use_an_old_name),
    (_is_own, _cite_an_old_plan),
    (_is_own, _mistype_a_comma),
)
