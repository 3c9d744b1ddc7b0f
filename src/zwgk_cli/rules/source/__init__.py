"""读取: the rules ZW0xx."""

from zwgk_cli.rules.source.compatibility_character import compatibility_character
from zwgk_cli.rules.source.control_character import control_character
from zwgk_cli.rules.source.cut_by_comment import cut_by_comment
from zwgk_cli.rules.source.duplicate_key import duplicate_key
from zwgk_cli.rules.source.forbidden_yaml import forbidden_yaml
from zwgk_cli.rules.source.hidden_character import hidden_character
from zwgk_cli.rules.source.not_utf8 import not_utf8
from zwgk_cli.rules.source.stray_file import stray_file
from zwgk_cli.rules.source.too_large import too_large
from zwgk_cli.rules.source.unreadable_file import unreadable_file
from zwgk_cli.rules.source.yaml_syntax import yaml_syntax

RULES = (
    not_utf8,
    yaml_syntax,
    duplicate_key,
    forbidden_yaml,
    too_large,
    control_character,
    hidden_character,
    compatibility_character,
    unreadable_file,
    stray_file,
    cut_by_comment,
)
