"""事项: the rules ZW2xx."""

from zwgk_cli.rules.items.blank_in_word import blank_in_word
from zwgk_cli.rules.items.broken_numbering import broken_numbering
from zwgk_cli.rules.items.content_repeats_title import content_repeats_title
from zwgk_cli.rules.items.digits import digits
from zwgk_cli.rules.items.duplicate_id import duplicate_id
from zwgk_cli.rules.items.duplicate_item import duplicate_item
from zwgk_cli.rules.items.empty_catalog import empty_catalog
from zwgk_cli.rules.items.foreign_id import foreign_id
from zwgk_cli.rules.items.generic_agency import generic_agency
from zwgk_cli.rules.items.leftover_words import leftover_words
from zwgk_cli.rules.items.missing_catalog import missing_catalog
from zwgk_cli.rules.items.other_agency_name import other_agency_name
from zwgk_cli.rules.items.outdated_word import outdated_word
from zwgk_cli.rules.items.past_years import past_years
from zwgk_cli.rules.items.punctuation import punctuation
from zwgk_cli.rules.items.role_without_agency import role_without_agency
from zwgk_cli.rules.items.same_category_title import same_category_title
from zwgk_cli.rules.items.unknown_agency import unknown_agency
from zwgk_cli.rules.items.unknown_channel import unknown_channel
from zwgk_cli.rules.items.unknown_domain import unknown_domain
from zwgk_cli.rules.items.unknown_group_member import unknown_group_member
from zwgk_cli.rules.items.unknown_role import unknown_role
from zwgk_cli.rules.items.vague_title import vague_title

RULES = (
    duplicate_id,
    foreign_id,
    duplicate_item,
    unknown_agency,
    other_agency_name,
    unknown_channel,
    missing_catalog,
    unknown_domain,
    vague_title,
    role_without_agency,
    unknown_role,
    generic_agency,
    unknown_group_member,
    empty_catalog,
    same_category_title,
    content_repeats_title,
    leftover_words,
    past_years,
    outdated_word,
    punctuation,
    digits,
    blank_in_word,
    broken_numbering,
)
