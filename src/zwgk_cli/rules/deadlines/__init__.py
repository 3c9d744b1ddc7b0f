"""时限: the rules ZW5xx."""

from zwgk_cli.rules.deadlines.contradictory_calendar import contradictory_calendar
from zwgk_cli.rules.deadlines.counting_up import counting_up
from zwgk_cli.rules.deadlines.deadline_not_understood import deadline_not_understood
from zwgk_cli.rules.deadlines.over_limit import over_limit
from zwgk_cli.rules.deadlines.reply_as_deadline import reply_as_deadline
from zwgk_cli.rules.deadlines.retention_as_deadline import retention_as_deadline
from zwgk_cli.rules.deadlines.unit_differs import unit_differs
from zwgk_cli.rules.deadlines.vague_deadline import vague_deadline

RULES = (
    deadline_not_understood,
    vague_deadline,
    over_limit,
    retention_as_deadline,
    unit_differs,
    counting_up,
    reply_as_deadline,
    contradictory_calendar,
)
