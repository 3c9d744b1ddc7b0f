"""权责清单: the rules ZW3xx."""

from zwgk_cli.rules.powers.agency_differs import agency_differs
from zwgk_cli.rules.powers.duplicate_code import duplicate_code
from zwgk_cli.rules.powers.exempt_and_disclosed import exempt_and_disclosed
from zwgk_cli.rules.powers.list_agency_unknown import list_agency_unknown
from zwgk_cli.rules.powers.missing_power_list import missing_power_list
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
)
