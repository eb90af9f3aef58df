/** All codes, in the order of the catalogue. */
export const codes: readonly Code[] = /* @__PURE__ */ Object.values(Code);

/** All categories, in the order of the catalogue. */
export const categories: readonly Category[] =
  /* @__PURE__ */ Object.values(Category);

/** Whether a value, such as the `code` of a body, is the name of a code. */
export function isCode(value: unknown): value is Code {
  return (codes as readonly unknown[]).includes(value);
}

/** The code with this number. */
export function codeByNumber(number: number): Code | undefined {
  return codes.find((code) => table[code].number === number);
}

/** The code with this id. */
export function codeById(id: number): Code | undefined {
  return codes.find((code) => table[code].id === id);
}

/** The number that the catalogue gives a code, if it gives one. */
export function numberOf(code: Code): number | undefined {
  return table[code].number;
}

/** The CRC-32 of a code's name. */
export function idOf(code: Code): number {
  return table[code].id;
}

/** The category of a code. */
export function categoryOf(code: Code): Category {
  return table[code].category;
}

/** The codes of a category, in the order of the catalogue. */
export function codesOf(category: Category): Code[] {
  return codes.filter((code) => table[code].category === category);
}

/**
 * The message of a code, with the verbs in it. Where a language has no message
 * of its own, it is the one in the default language.
 */
export function template(code: Code, language: Language): string {
  const { messages } = table[code];
  return messages[language] ?? messages[defaultLanguage];
}

/**
 * The message of a code with its arguments, as Go's `fmt.Sprintf` prints it.
 *
 * It does not throw: where an argument is missing, is one too many, or is of a
 * kind that the verb does not print, the text says so, as it does in Go.
 */
export function render(
  code: Code,
  language: Language,
  ...args: readonly Arg[]
): string {
  return sprintf(template(code, language), args);
}

/** What the catalogue has of a code. */
interface Entry {
  readonly category: Category;
  readonly number?: number;
  readonly id: number;
  readonly messages: Readonly<
    Record<typeof defaultLanguage, string> & Partial<Record<Language, string>>
  >;
}
