"""基本目录: the rules ZW7xx."""

from zwgk_cli.rules.standard.empty_reason import empty_reason
from zwgk_cli.rules.standard.repeated_override import repeated_override
from zwgk_cli.rules.standard.unadopted_standard import unadopted_standard
from zwgk_cli.rules.standard.unknown_standard import unknown_standard
from zwgk_cli.rules.standard.weakened_standard import weakened_standard

RULES = (
    unknown_standard,
    unadopted_standard,
    weakened_standard,
    repeated_override,
    empty_reason,
)
