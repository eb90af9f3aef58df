// Prints words that mean something in JavaScript, TypeScript's keywords among them: node taken.mjs TYPESCRIPT.
import { createRequire } from "node:module";

const ts = createRequire(import.meta.url)(process.argv[2]);
const words = [Object, Object.prototype, Function.prototype, String.prototype, Array.prototype].flatMap(
  Object.getOwnPropertyNames,
);
for (let kind = ts.SyntaxKind.FirstKeyword; kind <= ts.SyntaxKind.LastKeyword; kind += 1) {
  words.push(ts.tokenToString(kind));
}
console.log(words.join(" "));
