"""What other tools read of the package: each file has the crate's version, and each tool's own code takes its file.

PlatformIO asks the network for the list of licences; here it gets the two that are meant.
"""

import json
import re
import sys
import tomllib
from pathlib import Path

import kconfiglib
from platformio.package.manifest.parser import ManifestParserFactory
from platformio.package.manifest.schema import ManifestSchema
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[3]
C = ROOT / "c"

# "Library specification" of Arduino, and the architectures of its and others' cores.
ARDUINO_FIELDS = "name version author maintainer sentence paragraph category url architectures includes".split()
ARDUINO_CATEGORIES = [
    "Display", "Communication", "Signal Input/Output", "Sensors", "Device Control", "Timing", "Data Storage",
    "Data Processing", "Other",
]


def from_yaml(name: str) -> dict:
    return YAML(typ="safe").load(C / name)


def versions() -> dict[str, str]:
    def found(name: str, pattern: str) -> str:
        return re.search(pattern, (C / name).read_text()).group(1)

    return {
        "CMakeLists.txt": found("CMakeLists.txt", r"project\(edge_errors VERSION (\S+)"),
        "idf_component.yml": from_yaml("idf_component.yml")["version"],
        "library.json": json.loads((C / "library.json").read_text())["version"],
        "library.properties": properties()["version"],
        "meson.build": found("meson.build", r"\bversion: '([^']+)'"),
    }


def properties() -> dict[str, str]:
    lines = (C / "library.properties").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines)


def read_by_platformio() -> None:
    known = {"licenses": [{"licenseId": name} for name in ("MIT", "Apache-2.0")]}
    ManifestSchema.load_spdx_licenses = staticmethod(lambda: known)
    for name in ("library.json", "library.properties"):
        manifest = ManifestParserFactory.new_from_file(str(C / name)).as_dict()
        read = ManifestSchema().load_manifest(manifest)
        assert read["headers"] == ["edge_errors.h"], read


def read_as_arduino_says() -> None:
    fields = properties()
    assert list(fields) == ARDUINO_FIELDS, list(fields)
    assert all(fields.values()), fields
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 _.-]{0,62}", fields["name"]), fields["name"]
    assert fields["category"] in ARDUINO_CATEGORIES, fields["category"]
    assert "avr" not in fields["architectures"].split(","), "its constants are in RAM there"
    assert (C / "src" / fields["includes"]).is_file()


def read_by_kconfig() -> None:
    for name, symbols in (("Kconfig", ["EDGE_ERRORS_PACKED"]), ("zephyr/Kconfig", ["EDGE_ERRORS", "EDGE_ERRORS_PACKED"])):
        kconfig = kconfiglib.Kconfig(str(C / name), warn_to_stderr=False)
        assert not kconfig.warnings, kconfig.warnings
        assert [symbol.name for symbol in kconfig.unique_defined_syms] == symbols
        for symbol in symbols:
            assert kconfig.syms[symbol].set_value("y") and kconfig.syms[symbol].str_value == "y", symbol
    module = from_yaml("zephyr/module.yml")
    assert (C / module["build"]["kconfig"]).is_file()
    assert (C / module["build"]["cmake"] / "CMakeLists.txt").is_file()


crate = tomllib.loads((ROOT / "Cargo.toml").read_text())["workspace"]["package"]["version"]
others = {name: version for name, version in versions().items() if version != crate}
if others:
    sys.exit(f"the crate has the version {crate}: {others}")
read_by_platformio()
read_as_arduino_says()
read_by_kconfig()
