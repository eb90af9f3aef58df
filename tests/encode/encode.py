"""Writes each object of its standard input with Python's json. Each line of its output is a list of bodies:
in ASCII, as it is, indented, and compact."""

import json
import sys

for line in sys.stdin.buffer:
    body = json.loads(line)
    bodies = [
        json.dumps(body),
        json.dumps(body, ensure_ascii=False),
        json.dumps(body, indent=2),
        json.dumps(body, ensure_ascii=False, separators=(",", ":")),
    ]
    print(json.dumps(bodies))
