/**
 * An argument of a message. What Go calls its kind:
 *
 * - a string is a `string`, in which a lone surrogate is written as U+FFFD
 * - a bigint is an `int`; above the highest `int64`, a `uint`
 * - a number without decimals in the range of an `int64` is an `int`, but a
 *   `float64` where the verb is `%f`: JavaScript does not tell 3 from 3.0
 * - any other number is a `float64`, and so is `{ float: 3 }` under every verb
 * - a boolean is a `bool`; null and undefined are `<nil>`
 */
export type Arg =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | { readonly float: number };

/** Flags, width, precision, number of the argument, and letter. */
const VERB = /%(?:%|([-+0]*)(\d*)(?:\.(\d*))?(?:\[(\d+)\])?([vsdxXcf]))/g;

/** How a verb prints: its flags, its width and its precision. */
interface Format {
  readonly plus: boolean;
  readonly minus: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly precision: number | undefined;
}

const PLAIN: Format = {
  plus: false,
  minus: false,
  zero: false,
  width: 0,
  precision: undefined,
};

/** An argument and its kind in Go. */
type Value =
  | { readonly kind: "string" | "bool" | "nil"; readonly text: string }
  | { readonly kind: "int" | "uint"; readonly integer: bigint }
  | { readonly kind: "float64"; readonly float: number };

/** The letters of the verbs that print a kind. */
const VERBS_OF = {
  string: "vsxX",
  bool: "v",
  nil: "v",
  int: "vdxXc",
  uint: "vdxXc",
  float64: "vxXf",
};

/** Go's `doPrintf`, for the verbs that a catalogue can have. */
function sprintf(text: string, args: readonly Arg[]): string {
  let next = 0;
  let isReordered = false;
  const printed = text.replace(
    VERB,
    (
      verb: string,
      flags: string,
      width: string,
      precision: string | undefined,
      number: string | undefined,
      letter: string,
    ) => {
      if (verb === "%%") {
        return "%";
      }
      const index = number === undefined ? next : Number(number) - 1;
      isReordered ||= number !== undefined;
      if (index >= args.length) {
        const fault = number === undefined ? "MISSING" : "BADINDEX";
        return `%!${letter}(${fault})`;
      }
      next = index + 1;
      return printVerb(valueOf(args[index], letter), letter, {
        plus: flags.includes("+"),
        minus: flags.includes("-"),
        zero: flags.includes("0") && !flags.includes("-"),
        width: Number(width),
        precision: precision === undefined ? undefined : Number(precision),
      });
    },
  );
  // Go does not look for what is left over where a verb has a number.
  const extra = isReordered ? [] : args.slice(next);
  if (extra.length === 0) {
    return printed;
  }
  const values = extra.map((arg) => withKind(valueOf(arg, "v"), PLAIN));
  return `${printed}%!(EXTRA ${values.join(", ")})`;
}

function valueOf(arg: Arg, letter: string): Value {
  switch (typeof arg) {
    case "string":
      return { kind: "string", text: arg.replace(/\p{Surrogate}/gu, "\ufffd") };
    case "boolean":
      return { kind: "bool", text: String(arg) };
    case "bigint":
      return { kind: arg < 2n ** 63n ? "int" : "uint", integer: arg };
    case "number":
      return letter !== "f" && Number.isInteger(arg) && Math.abs(arg) < 2 ** 63
        ? { kind: "int", integer: BigInt(arg) }
        : { kind: "float64", float: arg };
    default:
      if (arg === null || arg === undefined) {
        return { kind: "nil", text: "<nil>" };
      }
      // What the type does not allow prints as a string.
      return typeof arg.float === "number"
        ? { kind: "float64", float: arg.float }
        : { kind: "string", text: String(arg) };
  }
}

/** A value under a verb; with its kind, where the verb does not print it. */
function printVerb(value: Value, letter: string, format: Format): string {
  if (!VERBS_OF[value.kind].includes(letter)) {
    return `%!${letter}(${withKind(value, value.kind === "nil" ? PLAIN : format)})`;
  }
  // Go's `%+v` is another verb, which prints what is here as `%v` does.
  return print(
    value,
    letter,
    letter === "v" ? { ...format, plus: false } : format,
  );
}

/** A value as `%v`, after its kind; nil has none. */
function withKind(value: Value, format: Format): string {
  const text = print(value, "v", format);
  return value.kind === "nil" ? text : `${value.kind}=${text}`;
}

function print(value: Value, letter: string, format: Format): string {
  switch (value.kind) {
    case "int":
    case "uint":
      return printInteger(value.integer, letter, format);
    case "float64":
      return printFloat(value.float, letter, format);
    default:
      return printText(value, letter, format);
  }
}

function printText(
  { kind, text }: { readonly kind: string; readonly text: string },
  letter: string,
  format: Format,
): string {
  if (letter === "x" || letter === "X") {
    const bytes = encodeURIComponent(text).replace(
      /%(..)|[^]/g,
      (char, escaped?: string) =>
        escaped?.toLowerCase() ?? char.charCodeAt(0).toString(16),
    );
    return pad("", inCase(letter, bytes), format);
  }
  // Go cuts strings alone.
  const isCut = kind === "string" && format.precision !== undefined;
  const body = isCut ? [...text].slice(0, format.precision).join("") : text;
  return pad("", body, format);
}

function printInteger(integer: bigint, letter: string, format: Format): string {
  if (letter === "c") {
    return pad("", character(integer), format);
  }
  const sign = integer < 0n ? "-" : format.plus ? "+" : "";
  const isHex = letter === "x" || letter === "X";
  const digits = (integer < 0n ? -integer : integer).toString(isHex ? 16 : 10);
  const { precision } = format;
  if (precision === undefined) {
    return pad(sign, inCase(letter, digits), format);
  }
  // Where the verb is of another kind. Go reads it as the fewest digits.
  if (precision === 0 && integer === 0n) {
    return pad("", "", { ...format, zero: false });
  }
  return pad(sign, digits.padStart(precision, "0"), { ...format, zero: false });
}

function printFloat(float: number, letter: string, format: Format): string {
  const isNegative = float < 0 || Object.is(float, -0);
  const plus = format.plus || float === Infinity ? "+" : "";
  const sign = isNegative ? "-" : plus;
  const size = Math.abs(float);
  if (Number.isNaN(float) || size === Infinity) {
    const name = Number.isNaN(float) ? "NaN" : "Inf";
    return pad(sign, name, { ...format, zero: false });
  }
  const { precision } = format;
  if (letter === "f") {
    return pad(sign, fixed(size, precision ?? 6), format);
  }
  if (letter === "x" || letter === "X") {
    return pad(sign, inCase(letter, hexadecimal(size)), format);
  }
  return pad(sign, general(size, precision), format);
}

/** The character with this number; U+FFFD where there is none. */
function character(integer: bigint): string {
  const isSurrogate = integer >= 0xd800n && integer <= 0xdfffn;
  const isChar = integer >= 0n && integer <= 0x10ffffn && !isSurrogate;
  return String.fromCodePoint(isChar ? Number(integer) : 0xfffd);
}

/** The capital letters of `%X`. */
function inCase(letter: string, digits: string): string {
  return letter === "X" ? digits.toUpperCase() : digits;
}

/** Fills up to the width. Zeros stand between the sign and the digits. */
function pad(sign: string, body: string, format: Format): string {
  const missing = Math.max(0, format.width - sign.length - [...body].length);
  if (format.zero) {
    return sign + "0".repeat(missing) + body;
  }
  const blanks = " ".repeat(missing);
  return format.minus ? sign + body + blanks : blanks + sign + body;
}
