"""结构: the rules ZW1xx."""

from zwgk_cli.rules.structure.contradictory_keys import contradictory_keys
from zwgk_cli.rules.structure.empty_element import empty_element
from zwgk_cli.rules.structure.expired_allow import expired_allow
from zwgk_cli.rules.structure.malformed_date import malformed_date
from zwgk_cli.rules.structure.malformed_text import malformed_text
from zwgk_cli.rules.structure.misplaced_file import misplaced_file
from zwgk_cli.rules.structure.missing_directory import missing_directory
from zwgk_cli.rules.structure.missing_element import missing_element
from zwgk_cli.rules.structure.not_in_vocabulary import not_in_vocabulary
from zwgk_cli.rules.structure.pending import pending
from zwgk_cli.rules.structure.repeated_entry import repeated_entry
from zwgk_cli.rules.structure.unknown_key import unknown_key
from zwgk_cli.rules.structure.unknown_rule import unknown_rule
from zwgk_cli.rules.structure.unused_allow import unused_allow
from zwgk_cli.rules.structure.wrong_type import wrong_type

RULES = (
    missing_element,
    unknown_key,
    wrong_type,
    not_in_vocabulary,
    empty_element,
    malformed_text,
    malformed_date,
    repeated_entry,
    contradictory_keys,
    pending,
    unused_allow,
    expired_allow,
    unknown_rule,
    misplaced_file,
    missing_directory,
)
