"""公开依据: printed words to citations, and the forms in which titles and numbers are compared."""

from zwgk_cli.language.citation.numbers import canonical_number, number_fault
from zwgk_cli.language.citation.parse import parse_basis, without_articles
from zwgk_cli.language.citation.titles import fold_title

__all__ = ["canonical_number", "fold_title", "number_fault", "parse_basis", "without_articles"]
