# A program that uses an exported module. What mypy must refuse is marked: it fails where it does not.
from typing import Optional

from small import Arg, Category, Code, Deprecated, Language


def show(name: str, language: Language, *args: Arg) -> str:
    code = Code.from_name(name)
    return "unknown" if code is None else code.render(language, *args)


def is_pump(code: Code) -> bool:
    if code is Code.PUMP_BLOCKED or code is Code.pump_stuck:
        return True
    elif code is Code.class_:
        return False


number: Optional[int] = Code.PUMP_BLOCKED.number
category: Category = Code.PUMP_BLOCKED.category
deprecated: Optional[Deprecated] = Code.pump_stuck.deprecated
text: str = Code.class_
Code.class_.render(Language.EN, "text", 1, 2.5, True, None)

Code.NOPE  # type: ignore[attr-defined]
Code.class_.render("en")  # type: ignore[arg-type]
Code.class_.render(Language.FR)  # type: ignore[attr-defined]
Code.class_.render(Language.EN, object())  # type: ignore[arg-type]
sure: Code = Code.from_number(1)  # type: ignore[assignment]
