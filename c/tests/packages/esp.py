"""What ESP-IDF's two generators take of a header with numbers.

Each has a pattern of its own. `tools/gen_esp_err_to_name.py` (up to 6.1) splits a line at spaces, and takes its comment
off; `tools/err_codes_extract.py` (6.2) has one pattern. Both must read the same names, numbers and comments.
"""

import re
import sys
from pathlib import Path

DEFINES = re.compile(r"\s*#define\s+(ESP_ERR_|ESP_OK|ESP_FAIL)")
COMMENT = re.compile(r"/\*!<(.+?(?=\*/))")
NEWER = re.compile(
    r"^\s*#\s*define\s+(ESP_ERR_\w+|ESP_OK\w*|ESP_FAIL)\s+(.*?)"
    r"(?:\s*/\*[*!]?<?\s*(.*?)\s*\*/)?(?:\s*/{2,3}\s*!?<?\s*(.*))?$"
)


def older(line: str) -> tuple[str, int, str] | None:
    if not DEFINES.match(line):
        return None
    _, name, rest = re.split(r" +", line.strip(), maxsplit=2)
    comment = ""
    if found := COMMENT.search(rest):
        comment = found.group(1).strip()
        rest = rest[: found.start()].strip()
    # In what is left it would look for parentheses and sums.
    assert re.fullmatch(r"0x[0-9A-Fa-f]+|[0-9]+", rest), line
    return name, int(rest, 0), comment


def newer(line: str) -> tuple[str, int, str] | None:
    found = NEWER.match(line)
    return found and (found.group(1), int(found.group(2).strip(), 0), found.group(3) or "")


lines = Path(sys.argv[1]).read_text(encoding="ascii").splitlines()
taken = [older(line) for line in lines]
assert taken == [newer(line) for line in lines], taken
assert [code for code in taken if code] == [
    ("ESP_ERR_PUMP_PUMP_BLOCKED", 1001, "Pump %d is blocked"),
    ("ESP_ERR_PUMP_PUMP_LAST", 2147483647, "Last (of 2) + 0x1: https://example.com"),
], taken
