"""Validates documents against the schema: `schema.py SCHEMA DOCUMENT…`. The last one, which has every member, is then
damaged in each place, and each damage must be refused."""

import copy
import json
import re
import sys

from jsonschema import Draft202012Validator

# Members that may be missing.
OPTIONAL = re.compile(
    r"/codes/\d+/(number|cause|action|docs|since|deprecated|messages/[\w-]+|(cause|action)/[\w-]+"
    r"|deprecated/\w+|arguments/\d+/name)"
)
# Of each type of JSON.
VALUES = [None, True, -1, 1.5, 2**32, "", "\0", [], [0], {}, {"extra": 0}]
# Texts that look right, by the end of the path.
WRONG = {
    r"/(key|replaced_by)": ["1X", "a b"],
    r"codes/\d+/name": ['a"b', "a\\b", "x" * 256],
    r"arguments/\d+/name": ["X", "1", "a-b"],
    r"/docs": ["javascript:alert(1)", "https://", "https://a b", "https://a>"],
    r"/(default|languages/\d+)": ["english", "e", "en_US"],
    r"/kind": ["bool", "Integer"],
    r"/constant": ["a", "A B"],
    r"categories/\d+/name": ["1", "a.b"],
    r"/\$schema": ["urn:edge-errors:catalog:2"],
    r"codes/\d+/number": [0, 2147483648],
}


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def places(value, path=""):
    """Each value with its path, and the container and key that it stands at."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield value, key, f"{path}/{key}"
        yield from places(item, f"{path}/{key}")


def kind(value):
    return "number" if type(value) in (int, float) else type(value).__name__


def damages(document):
    """Each damaged document, and what was done."""
    paths = [path for _, _, path in places(document)]
    for number, path in enumerate(paths):
        def damaged(change):
            copied = copy.deepcopy(document)
            container, key, _ = list(places(copied))[number]
            change(container, key)
            return copied

        container, key, _ = list(places(document))[number]
        old = container[key]
        if isinstance(container, dict) and not OPTIONAL.fullmatch(path):
            yield damaged(lambda container, key: container.pop(key)), f"without {path}"
        if isinstance(old, dict):
            yield damaged(lambda container, key: container[key].update(extra="x")), f"{path} with another member"
        wrong = [value for value in VALUES if kind(value) != kind(old) or value in (-1, 1.5, 2**32)]
        wrong += [value for end, values in WRONG.items() if re.search(end + "$", path) for value in values]
        for value in wrong:
            yield damaged(lambda container, key: container.__setitem__(key, value)), f"{path} = {value!r}"
    yield document | {"extra": 0}, "another member"
    yield document | {"languages": document["languages"] * 2}, "a language twice"
    yield document | {"languages": []}, "no language"


schema = load(sys.argv[1])
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for path in sys.argv[2:]:
    document = load(path)
    assert document["$schema"] == schema["$id"], path
    validator.validate(document)
count = 0
for damaged, what in damages(document):
    assert not validator.is_valid(damaged), f"the schema allows {what}"
    count += 1
assert count > 500, count
for container, key, path in places(document):
    if OPTIONAL.fullmatch(path):
        without = copy.deepcopy(document)
        for other, name, found in list(places(without)):
            if found == path:
                other.pop(name)
        validator.validate(without)
