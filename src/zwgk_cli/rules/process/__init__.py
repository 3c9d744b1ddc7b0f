"""渠道与流程: the rules ZW6xx."""

from zwgk_cli.rules.process.audience_method import audience_method
from zwgk_cli.rules.process.no_government_site import no_government_site
from zwgk_cli.rules.process.process_order import process_order
from zwgk_cli.rules.process.unknown_process import unknown_process

RULES = (no_government_site, audience_method, unknown_process, process_order)
