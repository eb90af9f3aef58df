"""TypeScript's diagnostics in all its languages, from the package `typescript`, which Node.js reads.

A name must start with a letter: one that starts with an argument (`_0_expected_1005`) gets `TS` before it.
"""

import json
import subprocess

import catalog

CATEGORIES = ["Warning", "Error", "Suggestion", "Message"]
PRINT = "console.log(JSON.stringify(Object.values(require(process.argv[1]).Diagnostics)))"

library = catalog.PACKAGES / "node_modules/typescript/lib"
printed = subprocess.run(["node", "-e", PRINT, library / "typescript.js"], capture_output=True, check=True)
diagnostics = json.loads(printed.stdout)
files = sorted(library.glob("*/diagnosticMessages.generated.json"))
translations = {file.parent.name: json.loads(file.read_text(encoding="utf-8")) for file in files}


def codes():
    for diagnostic in diagnostics:
        key = diagnostic["key"]
        messages = {language: texts[key] for language, texts in translations.items() if key in texts}
        name = f"TS{key}" if key.startswith("_") else key
        yield CATEGORIES[diagnostic["category"]], name, {"en": diagnostic["message"], **messages}, {"number": diagnostic["code"]}


catalog.write(["en", *translations], codes(), catalog.Braces)
