"""PostgreSQL's SQLSTATEs, from psycopg. It has names and no messages: the state itself is the message."""

import re

import catalog

CLASS = re.compile(r"class \w+\((\w+),\s*code='(\w{5})', name='(\w+)'\)")

source = (catalog.PACKAGES / "psycopg/errors.py").read_text()
catalog.write(["en"], ((category, name, {"en": sqlstate}) for category, sqlstate, name in CLASS.findall(source)))
