// Prints the keys that an editor strikes through: node deprecated.mjs TYPESCRIPT MODULE.ts. It asks TypeScript's
// language service, as editors do.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [typescript, path] = process.argv.slice(2).map((word) => resolve(word));
const ts = createRequire(import.meta.url)(typescript);
const user = resolve("user.ts");
const keys = [...readFileSync(path, "utf8").matchAll(/^ {2}\[Code\.(\w+)\]:/gm)].map(([, key]) => key);
const uses = keys.map((key) => `Code.${key};\n`).join("");
const files = new Map([
  [path, readFileSync(path, "utf8")],
  [user, `import { Code } from "${path.replace(/\.ts$/, "")}";\n${uses}`],
]);
const service = ts.createLanguageService({
  getCompilationSettings: () => ({ strict: true, target: ts.ScriptTarget.ES2022, noLib: true }),
  getScriptFileNames: () => [user],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => files.has(name) ? ts.ScriptSnapshot.fromString(files.get(name)) : undefined,
  getCurrentDirectory: () => resolve("."),
  getDefaultLibFileName: () => "lib.d.ts",
  fileExists: (name) => files.has(name),
  readFile: (name) => files.get(name),
});
for (const { start, length, reportsDeprecated } of service.getSuggestionDiagnostics(user)) {
  if (reportsDeprecated) console.log(files.get(user).slice(start, start + length));
}
