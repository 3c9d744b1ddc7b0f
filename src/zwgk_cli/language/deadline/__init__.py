"""公开时限: printed words to a Deadline, and a Deadline to canonical words."""

from zwgk_cli.language.deadline.parse import parse_deadline
from zwgk_cli.language.deadline.printer import print_deadline

__all__ = ["parse_deadline", "print_deadline"]
