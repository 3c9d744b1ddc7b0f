"""权责清单: the rules ZW3xx."""

from zwgk_cli.rules.powers.agency_differs import agency_differs
from zwgk_cli.rules.powers.credit_code import credit_code
from zwgk_cli.rules.powers.duplicate_code import duplicate_code
from zwgk_cli.rules.powers.exempt_and_disclosed import exempt_and_disclosed
from zwgk_cli.rules.powers.foreign_power import foreign_power
from zwgk_cli.rules.powers.list_agency_unknown import list_agency_unknown
from zwgk_cli.rules.powers.missing_power_list import missing_power_list
from zwgk_cli.rules.powers.nothing_linked import nothing_linked
from zwgk_cli.rules.powers.power_basis_missing import power_basis_missing
from zwgk_cli.rules.powers.power_in_words import power_in_words
from zwgk_cli.rules.powers.power_name_differs import power_name_differs
from zwgk_cli.rules.powers.uncovered_power import uncovered_power
from zwgk_cli.rules.powers.uncovered_service import uncovered_service
from zwgk_cli.rules.powers.unknown_exemption import unknown_exemption
from zwgk_cli.rules.powers.unknown_power import unknown_power
from zwgk_cli.rules.powers.unknown_service import unknown_service
from zwgk_cli.rules.powers.withdrawn_power import withdrawn_power

RULES = (
    unknown_power,
    withdrawn_power,
    agency_differs,
    uncovered_power,
    unknown_service,
    uncovered_service,
    power_name_differs,
    duplicate_code,
    unknown_exemption,
    missing_power_list,
    exempt_and_disclosed,
    list_agency_unknown,
    power_basis_missing,
    nothing_linked,
    foreign_power,
    credit_code,
    power_in_words,
)
