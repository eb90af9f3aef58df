"""What the importers share: it writes a list of messages as a catalogue.

An importer is called as `python3 NAME.py PACKAGES OUT ARGUMENT...`. It reads what `fetch.sh` put into
PACKAGES, and writes two files: OUT.yaml, the catalogue, and OUT.tsv, the text that the list's own
formatter makes of each message with these arguments.
"""

import ctypes
import locale
import re
import sys
from pathlib import Path

import yaml

PACKAGES, OUT, *ARGUMENTS = sys.argv[1:]
PACKAGES = Path(PACKAGES)

# Controls and other characters that are not seen, but for line breaks and tabs: the compiler refuses them.
UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")


# What YAML 1.2 reads as a number or the compiler as a slip, unless it is in quotes; PyYAML writes YAML 1.1.
NEEDS_QUOTES = re.compile(r'[0-9“”‘’]|.*"$')


def argument(index, letter):
    """The argument that is rendered in this place, counted from 0. `rows.rs` says the same."""
    if letter == "f":
        return (index + 1) * 1009 / 16
    return (index + 1) * 1009 if letter in "dxXc" else ARGUMENTS[index]


class Quoted(str):
    """A text that is written in quotes."""


yaml.CSafeDumper.add_representer(
    Quoted, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')
)


class Form:
    """How a list writes its arguments."""

    def is_known(text):
        """Whether each argument in the text is one that the compiler takes."""
        return True


class Braces(Form):
    """Arguments as `{0}`, as in .NET, Java and TypeScript."""

    def split(text):
        """The texts between the arguments; and of each argument its number from 0, its flags, and its verb."""
        texts_and_numbers = re.split(r"\{(\d+)\}", text)
        return texts_and_numbers[::2], [(int(number), "", "v") for number in texts_and_numbers[1::2]]

    def render(text):
        return re.sub(r"\{(\d+)\}", lambda match: ARGUMENTS[int(match[1])], text)


class Printf(Form):
    """Arguments as in C: `%d`, `%-.64s`, `%2$s`, and MariaDB's `%M`, `%T` and ``%`s``. A `*` is one too."""

    ARGUMENT = re.compile(r"%(?:(\d+)\$)?[-+ #0'`]*\d*(\*\d+\$)?\.?\d*(\*)?[hlz]*[diuxXcsMT]")

    def split(text):
        texts, arguments, following = [], [], 0
        end = 0
        for argument in Printf.ARGUMENT.finditer(text):
            position, _, star = argument.groups()
            following += bool(star)
            arguments.append((int(position) - 1 if position else following, "", "v"))
            following += not position
            texts.append(text[end : argument.start()].replace("%%", "%"))
            end = argument.end()
        return [*texts, text[end:].replace("%%", "%")], arguments

    def render(text):
        numbers = iter(number for number, _, _ in Printf.split(text)[1])
        named = Printf.ARGUMENT.sub(lambda _: f"%({next(numbers)})s", text)
        return named % {str(number): argument for number, argument in enumerate(ARGUMENTS)}


class Percent(Form):
    """Arguments with the flags and verbs that C, Python and Go have in common, in order, numbered (`%2$s`) or by
    names (`%(name)s`). Python's `%` is the formatter.
    """

    ARGUMENT = re.compile(r"%(?:(\d+)\$|\((\w+)\))?([-+0]*\d{0,2}(?:\.\d+)?)(?:hh?|ll?|[zjt])?([sdiuxXcfr%])")
    # Python's `%r` is a text in quotes; a C program's `%i` and `%u` are Go's `%d`.
    VERBS = {"i": "d", "u": "d", "r": "s"}

    def is_known(text):
        return "%" not in Percent.ARGUMENT.sub("", text)

    def arguments(text):
        """The number, the flags and the verb of each argument, and `None` for each `%%`."""
        found = list(Percent.ARGUMENT.finditer(text))
        names = sorted({match[2] for match in found if match[2]})
        following = 0
        for match in found:
            position, name, flags, letter = match.groups()
            if letter == "%":
                yield None
                continue
            number = names.index(name) if name else int(position) - 1 if position else following
            following += 1
            # A precision of three digits is more than the compiler takes, and no argument here is so long.
            flags = re.sub(r"\.\d{3,}", "", flags)
            yield number, flags, Percent.VERBS.get(letter, letter)

    def split(text):
        texts, end = [""], 0
        for match, found in zip(Percent.ARGUMENT.finditer(text), Percent.arguments(text)):
            texts[-1] += text[end : match.start()]
            texts += [""] if found else []
            texts[-1] += "" if found else "%"
            end = match.end()
        texts[-1] += text[end:]
        return texts, [found for found in Percent.arguments(text) if found]

    def render(text):
        found = iter(list(Percent.arguments(text)))
        values = {}

        def named(match):
            argument_found = next(found)
            if not argument_found:
                return "%%"
            number, flags, letter = argument_found
            values[f"{number}{letter}"] = argument(number, letter)
            return f"%({number}{letter}){flags}{letter}"

        return Percent.ARGUMENT.sub(named, text) % values


class C(Percent):
    """The same, by the `printf` of the C library. It counts the width of a string in bytes."""

    LIBRARY = ctypes.CDLL(None)
    # `%lc` writes a character, `%c` a byte. It is UTF-8 in this locale.
    LIBRARY.setlocale(locale.LC_ALL, b"C.UTF-8")

    def is_known(text):
        return Percent.is_known(text) and not re.search(r"%[-+0]*\d+s", text)

    def render(text):
        verbs = {number: verb for number, _, verb in C.split(text)[1]}
        values = [argument(number, verbs.get(number, "s")) for number in range(max(verbs, default=-1) + 1)]
        types = {str: lambda text: text.encode(), int: ctypes.c_longlong, float: ctypes.c_double}
        buffer = ctypes.create_string_buffer(1 << 16)
        text = C.ARGUMENT.sub(lambda match: match[0][:-1] + match[4].replace("c", "lc"), text)
        C.LIBRARY.snprintf(buffer, len(buffer), text.encode(), *(types[type(value)](value) for value in values))
        return buffer.value.decode()


class Plain(Form):
    """No arguments: a `%` is a `%`."""

    def split(text):
        return [text], []

    def render(text):
        return text


def with_verbs(text, form):
    """The message with Go's verbs in the place of its own."""
    texts, arguments = form.split(text)
    in_order = [number for number, _, _ in arguments] == list(range(len(arguments)))
    verbs = [f"%{flags}{'' if in_order else f'[{number + 1}]'}{verb}" for number, flags, verb in arguments]
    return "".join(text.replace("%", "%%") + verb for text, verb in zip(texts, [*verbs, ""]))


def kinds(text, form):
    """The verb of each argument by its number, as `sd`."""
    verbs = dict((number, verb) for number, _, verb in form.split(text)[1])
    return "".join(verbs.get(number, "v") for number in range(max(verbs, default=-1) + 1))


def escaped(text):
    """The text on one line. `rows.rs` does the same."""
    return text.replace("\\", r"\\").replace("\n", r"\n").replace("\t", r"\t")


def refusal(text, default, form):
    """Why the compiler refuses a text, if it does."""
    if UNSEEN.search(text):
        return "a character that is not seen"
    if not form.is_known(text):
        return "an argument that the compiler does not take"
    if kinds(text, form) != kinds(default, form):
        return f"other arguments than in {default!r}"
    return None


def write(languages, codes, form=Plain):
    """Writes `codes`: category, key, messages by language, and other fields of the code, if it has any. The first of
    `languages` is the default.

    Prints a line for each that is dropped: a message that the compiler refuses, a code without the default's
    message, a code whose key is there already, and a number that another code has.
    """
    categories, keys, numbers, rows = {}, set(), set(), []
    for category, key, messages, *fields in codes:
        if key in keys:
            print(f"{key} again, in {category}")
            continue
        keys.add(key)
        fields = fields[0] if fields else {}
        if fields.get("number") in numbers:
            print(f"{key}: another code has the number {fields.pop('number')}")
        elif "number" in fields:
            numbers.add(fields["number"])
        default = messages[languages[0]]
        written = {}
        for language, text in messages.items():
            if reason := refusal(text, default, form):
                print(f"{key} in {language}: {reason}: {text!r}")
                if text == default:
                    break
                continue
            message = with_verbs(text, form)
            written[language] = Quoted(message) if NEEDS_QUOTES.match(message) else message
        if languages[0] in written:
            name = fields.get("name", key)
            rows.extend((name, language, kinds(default, form), form.render(messages[language])) for language in written)
            # A code with the default's message alone has the short form.
            is_short = len(written) == 1 and not fields
            categories.setdefault(category, {})[key] = written[languages[0]] if is_short else fields | written
    catalog = {"languages": languages, "categories": categories}
    with open(f"{OUT}.yaml", "w", encoding="utf-8") as file:
        yaml.dump(catalog, file, yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    with open(f"{OUT}.tsv", "w", encoding="utf-8") as file:
        file.writelines("\t".join(map(escaped, row)) + "\n" for row in rows)
