"""渠道与流程: the rules ZW6xx."""

from zwgk_cli.rules.process.audience_method import audience_method
from zwgk_cli.rules.process.late_interpretation import late_interpretation
from zwgk_cli.rules.process.level_channel import level_channel
from zwgk_cli.rules.process.no_government_site import no_government_site
from zwgk_cli.rules.process.phase_missing import phase_missing
from zwgk_cli.rules.process.process_order import process_order
from zwgk_cli.rules.process.stage_nowhere import stage_nowhere
from zwgk_cli.rules.process.unknown_process import unknown_process
from zwgk_cli.rules.process.unnamed_group import unnamed_group

RULES = (
    no_government_site,
    audience_method,
    unknown_process,
    process_order,
    unnamed_group,
    stage_nowhere,
    phase_missing,
    late_interpretation,
    level_channel,
)
