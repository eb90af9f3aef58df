"""Holds the exported modules in the current folder against what is known of them."""

import copy
import importlib
import json
import pickle
import re
import struct
from collections import Counter
from enum import Enum
from typing import Any, Iterator, List

import pytest

MODULES = {
    name: importlib.import_module(name)
    for name in ("built_in", "hostile", "lines", "thousands", "vectors", "words")
}
CODES = {name: list(module.Code) for name, module in MODULES.items()}
sprintf = MODULES["built_in"]._sprintf


def argument(arg: Any) -> Any:
    kind, text = arg["type"], arg["text"]
    if kind in ("int", "uint"):
        return int(text)
    if kind == "bool":
        return text == "true"
    if kind == "float":
        return float(text)
    if kind == "float64":
        return struct.unpack(">d", bytes.fromhex(text))[0]
    if kind == "<nil>":
        return None
    assert kind == "string"
    return text


def cases(kind: str) -> Iterator[Any]:
    count = 0
    with open("cases.jsonl", encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            if case["kind"] == kind:
                count += 1
                yield case
    assert count > 0


def equal(printed: str, expected: str) -> bool:
    # An unsigned integer is one only where no `int64` can be it.
    return printed.replace("uint=", "int=") == expected.replace("uint=", "int=")


def test_every_code_has_what_the_catalogue_says() -> None:
    counts: Counter[str] = Counter()
    for case in cases("fact"):
        name = case["module"]
        module = MODULES[name]
        code = module.Code.from_name(case["name"])
        assert CODES[name][counts[name]] is code
        counts[name] += 1
        assert re.fullmatch(re.escape(case["key"]) + "_?", code.name)
        assert code == code.value == str(code) == f"{code}" == case["name"]
        assert module.Code(case["name"]) is getattr(module.Code, code.name) is code
        assert module.Code.from_name(case["name"] + " ") is None
        assert code.number == case["number"]
        assert case["number"] is None or module.Code.from_number(code.number) is code
        assert code.id == case["id"]
        assert code.category is module.Category(case["category"])
        assert (code.deprecated is not None) == case["is_deprecated"]
        if code.deprecated and code.deprecated.replaced_by:
            assert module.Code[code.deprecated.replaced_by].deprecated is None
        assert sorted(case["messages"]) == sorted(module.Language)
        for tag, message in case["messages"].items():
            assert code.template(module.Language(tag)) == message
    assert counts == {name: len(codes) for name, codes in CODES.items()}


def test_ids_find_their_codes() -> None:
    for code in MODULES["built_in"].Code:
        assert MODULES["built_in"].Code.from_id(code.id) is code
    assert MODULES["built_in"].Code.from_id(0) is None


def test_it_prints_what_the_crate_prints() -> None:
    module = MODULES["built_in"]
    for case in cases("print"):
        args = [argument(arg) for arg in case["args"]]
        printed = module.Code(case["name"]).render(case["language"], *args)
        assert equal(printed, case["text"])


def test_it_prints_what_go_prints() -> None:
    module = MODULES["vectors"]
    for case in cases("vector"):
        args = [argument(arg) for arg in case["args"]]
        assert equal(sprintf(case["template"], args), case["text"])
        if case["name"] is not None:
            printed = module.Code(case["name"]).render(module.Language.EN, *args)
            assert equal(printed, case["text"])


class Colour(str, Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("template", "args", "expected"),
    [
        ("%d", [2**63 - 1, 2**63], f"{2**63 - 1}%!(EXTRA uint={2**63})"),
        ("%f", [3], "%!f(int=3)"),
        ("%s %x", ["\ud800a\udc00", "\udc00"], "\ufffda\ufffd efbfbd"),
        ("%v %s", [Colour.RED, Colour.RED], "red red"),
        ("%v", [ValueError("lost")], "lost"),
    ],
)
def test_what_is_of_python_alone(template: str, args: List[Any], expected: str) -> None:
    assert sprintf(template, args) == expected


def test_constants_are_strings_for_other_modules() -> None:
    code = next(iter(MODULES["built_in"].Code))
    assert json.dumps({"code": code}) == f'{{"code": "{code.value}"}}'
    assert pickle.loads(pickle.dumps(code)) is copy.deepcopy(code) is code
