"""The status codes of OPC UA, from asyncua."""

import runpy

import catalog

SEVERITIES = ["Good", "Uncertain", "Bad"]

table = runpy.run_path(catalog.PACKAGES / "asyncua/ua/status_codes.py")["code_to_name_doc"]
catalog.write(["en"], ((SEVERITIES[status >> 30], name, {"en": text}) for status, (name, text) in table.items()))
