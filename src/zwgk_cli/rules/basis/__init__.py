"""依据: the rules ZW4xx."""

from zwgk_cli.rules.basis.another_subject import another_subject
from zwgk_cli.rules.basis.basis_not_understood import basis_not_understood
from zwgk_cli.rules.basis.no_law import no_law
from zwgk_cli.rules.basis.not_yet_in_force import not_yet_in_force
from zwgk_cli.rules.basis.number_brackets import number_brackets
from zwgk_cli.rules.basis.number_title_mismatch import number_title_mismatch
from zwgk_cli.rules.basis.paragraph_for_point import paragraph_for_point
from zwgk_cli.rules.basis.past_plan import past_plan
from zwgk_cli.rules.basis.repealed_law import repealed_law
from zwgk_cli.rules.basis.superseded_version import superseded_version
from zwgk_cli.rules.basis.title_marks import title_marks
from zwgk_cli.rules.basis.title_not_exact import title_not_exact
from zwgk_cli.rules.basis.unknown_document import unknown_document

RULES = (
    basis_not_understood,
    unknown_document,
    repealed_law,
    superseded_version,
    not_yet_in_force,
    number_brackets,
    number_title_mismatch,
    title_not_exact,
    no_law,
    paragraph_for_point,
    title_marks,
    past_plan,
    another_subject,
)
