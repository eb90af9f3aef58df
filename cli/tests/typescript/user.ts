// A program that uses an exported module. What TypeScript must refuse is marked: it fails where it does not.
import { Category, Code, codeByNumber, isCode, languages, render, type Arg, type Language } from "./small.js";

export function show(body: { code?: unknown }, language: Language, args: readonly Arg[]): string {
  return isCode(body.code) ? render(body.code, language, ...args) : "unknown";
}

export function isPump(code: Code): boolean {
  switch (code) {
    case Code.PUMP_BLOCKED:
    case Code.pump_stuck:
      return true;
    case Code.class:
      return false;
  }
}

export const name: "Pump.Blocked" = Code.PUMP_BLOCKED;
export const category: "Valve Block" = Category.VALVE_BLOCK;
export const found: Code | undefined = codeByNumber(1001);
export const tag: "en" | "zh-Hant" = languages[1];
render(Code.class, "en", "text", 1, 2n, 2.5, true, null, undefined, { float: 3 });

// @ts-expect-error: there is no such code.
Code.NOPE;
// @ts-expect-error: any text is no code.
render("text", "en");
// @ts-expect-error: the catalogue has no such language.
render(Code.class, "fr");
// @ts-expect-error: no verb prints it.
render(Code.class, "en", new Date());
// @ts-expect-error: constants stay what they are.
Code.class = "class";
// @ts-expect-error: not every number is one.
export const sure: Code = codeByNumber(1);
