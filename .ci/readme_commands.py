"""Prints each sh block of a Markdown file as one line, its commands joined by &&."""

import re
import sys
from pathlib import Path

text = Path(sys.argv[1]).read_text(encoding="utf-8")
for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
    sys.stdout.write(" && ".join(line for line in block.splitlines() if line.strip()) + "\n")
