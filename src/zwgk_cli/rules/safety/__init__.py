"""安全与隐私: the rules ZW8xx."""

from zwgk_cli.rules.safety.exposing_content import exposing_content
from zwgk_cli.rules.safety.mobile_number import mobile_number
from zwgk_cli.rules.safety.private_number import private_number
from zwgk_cli.rules.safety.unsafe_url import unsafe_url

RULES = (private_number, unsafe_url, mobile_number, exposing_content)
