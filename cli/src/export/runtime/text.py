import math
import re
import zlib
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, Optional, Sequence, Type, TypeVar, Union


class _Text(str, Enum):
    """Constants that are strings, and print as these."""

    def __str__(self) -> str:
        return str.__str__(self)
