Arg = Union[str, int, float, None]
"""An argument of a message.

For Go, a ``str`` is a ``string``, an ``int`` is an ``int`` (above the highest
``int64``, a ``uint``), a ``float`` is a ``float64``, a ``bool`` is a ``bool``, and
``None`` is ``<nil>``. So ``%f`` needs a float: ``3.0``, not ``3``. A surrogate in a
string is written as U+FFFD.
"""


class Deprecated(NamedTuple):
    """From when on a code should not be used, and what to use instead."""

    since: Optional[str]
    replaced_by: Optional[str]
    """The name of a constant of :class:`Code`: ``Code[replaced_by]``."""


_Self = TypeVar("_Self", bound="_Entry")


class _Entry(_Text):
    """What every code has."""

    category: Category
    number: Optional[int]
    """The number that the catalogue gives it, if it gives one."""
    deprecated: Optional[Deprecated]
    _messages: Sequence[Optional[str]]

    def __new__(
        cls: Type[_Self],
        name: str,
        category: Category,
        messages: Sequence[Optional[str]],
        number: Optional[int] = None,
        deprecated: Optional[Deprecated] = None,
    ) -> _Self:
        code = str.__new__(cls, name)
        code._value_ = name
        code.category = category
        code.number = number
        code.deprecated = deprecated
        code._messages = messages
        return code

    @classmethod
    def from_name(cls: Type[_Self], name: str) -> Optional[_Self]:
        """The code with this name, such as the ``code`` of a body."""
        code = cls._value2member_map_.get(name)
        return code if isinstance(code, cls) else None

    @classmethod
    def from_number(cls: Type[_Self], number: int) -> Optional[_Self]:
        """The code with this number."""
        return next((code for code in cls if code.number == number), None)

    @classmethod
    def from_id(cls: Type[_Self], id: int) -> Optional[_Self]:
        """The code with this id."""
        return next((code for code in cls if code.id == id), None)

    @property
    def id(self) -> int:
        """The CRC-32 of its name."""
        return zlib.crc32(self.encode())

    def template(self, language: Language) -> str:
        """Its message, with the verbs in it.

        Where a language has no message of its own, it is the one in the default
        language.
        """
        for tag, message in zip(Language, self._messages):
            if tag == language and message is not None:
                return message
        return self._messages[0] or ""

    def render(self, language: Language, *args: Arg) -> str:
        """Its message with its arguments, as Go's ``fmt.Sprintf`` prints it.

        It does not raise: where an argument is missing, is one too many, or is of a
        kind that the verb does not print, the text says so, as it does in Go.
        """
        return _sprintf(self.template(language), args)
