"""What the importers share: it writes a list of messages as a catalogue.

An importer is called as `python3 NAME.py PACKAGES OUT ARGUMENT...`. It reads what `fetch.sh` put into
PACKAGES, and writes two files: OUT.yaml, the catalogue, and OUT.tsv, the text that the list's own
formatter makes of each message with these arguments.
"""

import re
import sys
from pathlib import Path

import yaml

PACKAGES, OUT, *ARGUMENTS = sys.argv[1:]
PACKAGES = Path(PACKAGES)

# Controls and other characters that are not seen: the compiler refuses them.
UNSEEN = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")


# What YAML 1.2 reads as a number or the compiler as a slip, unless it is in quotes; PyYAML writes YAML 1.1.
NEEDS_QUOTES = re.compile(r'[0-9“”‘’]|.*"$')


class Quoted(str):
    """A text that is written in quotes."""


yaml.CSafeDumper.add_representer(
    Quoted, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')
)


class Braces:
    """Arguments as `{0}`, as in .NET, Java and TypeScript."""

    def split(text):
        """The texts between the arguments, and the number of each argument from 0."""
        texts_and_numbers = re.split(r"\{(\d+)\}", text)
        return texts_and_numbers[::2], [int(number) for number in texts_and_numbers[1::2]]

    def render(text):
        return re.sub(r"\{(\d+)\}", lambda match: ARGUMENTS[int(match[1])], text)


class Printf:
    """Arguments as in C: `%d`, `%-.64s`, `%2$s`, and MariaDB's `%M`, `%T` and ``%`s``. A `*` is one too."""

    ARGUMENT = re.compile(r"%(?:(\d+)\$)?[-+ #0'`]*\d*(\*\d+\$)?\.?\d*(\*)?[hlz]*[diuxXcsMT]")

    def split(text):
        texts, numbers, following = [], [], 0
        end = 0
        for argument in Printf.ARGUMENT.finditer(text):
            position, _, star = argument.groups()
            following += bool(star)
            numbers.append(int(position) - 1 if position else following)
            following += not position
            texts.append(text[end : argument.start()].replace("%%", "%"))
            end = argument.end()
        return [*texts, text[end:].replace("%%", "%")], numbers

    def render(text):
        numbers = iter(Printf.split(text)[1])
        named = Printf.ARGUMENT.sub(lambda _: f"%({next(numbers)})s", text)
        return named % {str(number): argument for number, argument in enumerate(ARGUMENTS)}


class Plain:
    """No arguments: a `%` is a `%`."""

    def split(text):
        return [text], []

    def render(text):
        return text


def with_verbs(text, form):
    """The message with Go's verbs in the place of its own."""
    texts, numbers = form.split(text)
    in_order = numbers == list(range(len(numbers)))
    verbs = ["%v" if in_order else f"%[{number + 1}]v" for number in numbers] + [""]
    return "".join(text.replace("%", "%%") + verb for text, verb in zip(texts, verbs))


def write(languages, codes, form=Plain):
    """Writes `codes`: category, name and messages by language. The first of `languages` is the default.

    Prints a line for each that is dropped: a message that the compiler refuses, a code without the default's
    message, and a code whose name is there already.
    """
    categories, names, rows = {}, set(), []
    for category, name, messages in codes:
        if name in names:
            print(f"{name} again, in {category}")
            continue
        names.add(name)
        default = messages[languages[0]]
        written = {}
        for language, text in messages.items():
            if UNSEEN.search(text):
                print(f"{name} in {language}: a character that is not seen: {text!r}")
            elif set(form.split(text)[1]) != set(form.split(default)[1]):
                print(f"{name} in {language}: other arguments than in {languages[0]}: {text!r} {default!r}")
            else:
                message = with_verbs(text, form)
                written[language] = Quoted(message) if NEEDS_QUOTES.match(message) else message
        if languages[0] in written:
            rows.extend((name, language, form.render(messages[language])) for language in written)
            # A code with the default's message alone has the short form.
            short = len(written) == 1
            categories.setdefault(category, {})[name] = written[languages[0]] if short else written
        else:
            print(f"{name}: no message in {languages[0]}")
    catalog = {"languages": languages, "categories": categories}
    with open(f"{OUT}.yaml", "w", encoding="utf-8") as file:
        yaml.dump(catalog, file, yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    with open(f"{OUT}.tsv", "w", encoding="utf-8") as file:
        file.writelines("\t".join(row) + "\n" for row in rows)
