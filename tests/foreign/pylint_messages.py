"""pylint's messages, with numbers as in `E0102` and names as `function-redefined`."""

import ast

import catalog

CLASSES = {"R": "Refactoring", "C": "Convention", "W": "Warning", "E": "Error", "F": "Fatal", "I": "Information"}


def messages():
    """Each `"E0102": ("text", "name", …)` in the sources."""
    for file in sorted((catalog.PACKAGES / "pylint").rglob("*.py")):
        for table in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            for key, value in zip(table.keys, table.values) if isinstance(table, ast.Dict) else []:
                match key, value:
                    case (
                        ast.Constant(str(number)),
                        ast.Tuple([ast.Constant(str(text)), ast.Constant(str(name)), *_]),
                    ) if number[1:].isdigit() and number[0] in CLASSES:
                        yield number, text, name


def codes():
    for number, text, name in sorted(messages()):
        # The letter tells messages apart, too: `E0102` as a number has 36 digits.
        fields = {"name": name, "number": int(number, 36)}
        yield CLASSES[number[0]], name.replace("-", "_").upper(), {"en": text}, fields


catalog.write(["en"], codes(), catalog.Percent)
