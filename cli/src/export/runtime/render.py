# Flags, width, precision, number of the argument, and letter.
_VERB = re.compile(
    r"%(?:%|([-+0]*)(\d*)(?:\.(\d*))?(?:\[(\d+)\])?([vsdxXcf]))", re.ASCII
)
_SURROGATE = re.compile("[\ud800-\udfff]")

# The letters of the verbs that print a kind.
_VERBS_OF = {
    "string": "vsxX",
    "bool": "v",
    "nil": "v",
    "int": "vdxXc",
    "uint": "vdxXc",
    "float64": "vxXf",
}


class _Format(NamedTuple):
    """How a verb prints: its flags, its width and its precision."""

    plus: bool = False
    minus: bool = False
    zero: bool = False
    width: int = 0
    precision: Optional[int] = None


def _sprintf(text: str, args: Sequence[Arg]) -> str:
    """Go's ``doPrintf``, for the verbs that a catalogue can have."""
    next_index = 0
    is_reordered = False

    def print_verb(verb: re.Match[str]) -> str:
        nonlocal next_index, is_reordered
        flags, width, precision, number, letter = verb.groups()
        if letter is None:
            return "%"
        index = next_index
        if number is not None:
            index = int(number) - 1
            is_reordered = True
        if index >= len(args):
            fault = "MISSING" if number is None else "BADINDEX"
            return f"%!{letter}({fault})"
        next_index = index + 1
        return _print_verb(
            args[index],
            letter,
            _Format(
                plus="+" in flags,
                minus="-" in flags,
                zero="0" in flags and "-" not in flags,
                width=int(width or 0),
                precision=None if precision is None else int(precision or 0),
            ),
        )

    printed = _VERB.sub(print_verb, text)
    # Go does not look for what is left over where a verb has a number.
    extra = [] if is_reordered else args[next_index:]
    if not extra:
        return printed
    values = ", ".join(_with_kind(arg, _Format()) for arg in extra)
    return f"{printed}%!(EXTRA {values})"


def _print_verb(arg: Arg, letter: str, form: _Format) -> str:
    """An argument under a verb; with its kind, where the verb does not print it."""
    if letter not in _VERBS_OF[_kind(arg)]:
        return f"%!{letter}({_with_kind(arg, _Format() if arg is None else form)})"
    # Go's `%+v` is another verb, which prints what is here as `%v` does.
    return _print(arg, letter, form._replace(plus=False) if letter == "v" else form)


def _kind(arg: Arg) -> str:
    """What Go calls the kind of an argument."""
    if arg is None:
        return "nil"
    if isinstance(arg, bool):
        return "bool"
    if isinstance(arg, int):
        return "int" if arg < 2**63 else "uint"
    return "float64" if isinstance(arg, float) else "string"


def _with_kind(arg: Arg, form: _Format) -> str:
    """An argument as ``%v``, after its kind; nil has none."""
    text = _print(arg, "v", form)
    return text if arg is None else f"{_kind(arg)}={text}"


def _print(arg: Arg, letter: str, form: _Format) -> str:
    if arg is None:
        return _pad("", "<nil>", form)
    if isinstance(arg, bool):
        return _pad("", "true" if arg else "false", form)
    if isinstance(arg, int):
        return _print_integer(int(arg), letter, form)
    if isinstance(arg, float):
        return _print_float(float(arg), letter, form)
    # An enum of strings is its value. What is no string prints as `str` of it.
    text = str.__str__(arg) if isinstance(arg, str) else str(arg)
    text = _SURROGATE.sub("\ufffd", text)
    if letter in "xX":
        return _pad("", _in_case(letter, text.encode().hex()), form)
    return _pad("", text[: form.precision], form)


def _print_integer(integer: int, letter: str, form: _Format) -> str:
    if letter == "c":
        is_surrogate = 0xD800 <= integer <= 0xDFFF
        is_char = 0 <= integer <= 0x10FFFF and not is_surrogate
        return _pad("", chr(integer) if is_char else "\ufffd", form)
    sign = "-" if integer < 0 else "+" if form.plus else ""
    digits = f"{abs(integer):{'x' if letter in 'xX' else 'd'}}"
    if form.precision is None:
        return _pad(sign, _in_case(letter, digits), form)
    # Where the verb is of another kind. Go reads it as the fewest digits.
    form = form._replace(zero=False)
    if form.precision == 0 and integer == 0:
        return _pad("", "", form)
    return _pad(sign, digits.zfill(form.precision or 0), form)


def _print_float(value: float, letter: str, form: _Format) -> str:
    size = abs(value)
    if math.isnan(value):
        return _pad("+" if form.plus else "", "NaN", form._replace(zero=False))
    sign = "+" if form.plus or value == math.inf else ""
    if math.copysign(1, value) < 0:
        sign = "-"
    if size == math.inf:
        return _pad(sign, "Inf", form._replace(zero=False))
    if letter == "f":
        precision = 6 if form.precision is None else form.precision
        return _pad(sign, f"{size:.{precision}f}", form)
    if letter in "xX":
        return _pad(sign, _in_case(letter, _hexadecimal(size)), form)
    return _pad(sign, _general(size, form.precision), form)


def _in_case(letter: str, digits: str) -> str:
    """The capital letters of ``%X``."""
    return digits.upper() if letter == "X" else digits


def _pad(sign: str, body: str, form: _Format) -> str:
    """Fills up to the width. Zeros stand between the sign and the digits."""
    missing = form.width - len(sign) - len(body)
    if form.zero:
        return sign + "0" * missing + body
    blanks = " " * missing
    return sign + body + blanks if form.minus else blanks + sign + body


def _general(size: float, precision: Optional[int]) -> str:
    """Go's ``%g``: so many digits, or the fewest that read back to the same."""
    if precision is not None:
        return f"{size:.{precision or 1}g}"
    if size == 0:
        return "0"
    coefficient, _, power = f"{Decimal(repr(size)):e}".partition("e")
    digits = coefficient.replace(".", "").rstrip("0")
    if -5 < int(power) < 6:
        return repr(size).removesuffix(".0")
    decimals = f".{digits[1:]}" if digits[1:] else ""
    return f"{digits[0]}{decimals}e{_power(int(power))}"


def _hexadecimal(size: float) -> str:
    """Go's ``%x``: ``0x1.8p+01``."""
    if size == 0:
        return "0x0p+00"
    mantissa, exponent = math.frexp(size)
    decimals = f"{int(mantissa * 2**53):x}"[1:].rstrip("0")
    return f"0x1{'.' if decimals else ''}{decimals}p{_power(exponent - 1)}"


def _power(exponent: int) -> str:
    """An exponent: a sign, and at least two digits."""
    return f"{exponent:+03d}"
