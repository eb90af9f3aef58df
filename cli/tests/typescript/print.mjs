// Holds the exported modules, compiled to JavaScript in the folder FOLDER, against what is known of them in
// cases.jsonl: node print.mjs FOLDER. Prints how many cases there were, and fails at the first that is wrong.
import assert from "node:assert/strict";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const load = (name) => import(pathToFileURL(join(folder, name)));
const modules = {};
for (const name of ["built_in", "hostile", "lines", "thousands", "vectors", "words"]) {
  modules[name] = await load(`${name}.js`);
}
// What renders a template of no catalogue is not exported.
writeFileSync(
  join(folder, "sprintf.js"),
  readFileSync(join(folder, "built_in.js"), "utf8") + "\nexport { sprintf };\n",
);
const { sprintf } = await load("sprintf.js");

// A number is an integer where it has no decimals. What Go's types tell apart needs a bigint or `{ float }`.
function argument({ type, text }, isExact) {
  switch (type) {
    case "string":
      return text;
    case "int":
    case "uint":
      return isExact || !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text);
    case "bool":
      return text === "true";
    case "float":
      return Number(text);
    case "float64":
      return { float: Buffer.from(text, "hex").readDoubleBE() };
    default:
      return text === "<nil>" ? null : assert.fail(type);
  }
}

// An unsigned integer is one only where no `int64` can be it.
const withoutUint = (text) => text.replaceAll("uint=", "int=");
const equal = (printed, expected, what) => assert.equal(withoutUint(printed), withoutUint(expected), what);

const check = {
  fact({ module, key, name, number, id, category, messages }) {
    const { Code, ...of } = modules[module];
    const code = Code[key];
    assert.equal(code, name);
    assert.ok(of.isCode(name) && !of.isCode(`${name} `));
    assert.equal(of.numberOf(code), number ?? undefined);
    if (number !== null) assert.equal(of.codeByNumber(number), code);
    assert.equal(of.idOf(code), id);
    assert.equal(of.codeById(id), code);
    assert.equal(of.categoryOf(code), category);
    assert.ok(of.categories.includes(category) && of.codesOf(category).includes(code));
    assert.deepEqual(Object.keys(messages).sort(), [...of.languages].sort());
    for (const [tag, message] of Object.entries(messages)) {
      assert.equal(of.template(code, tag), message);
    }
  },
  print({ module, name, language, args, text }) {
    equal(modules[module].render(name, language, ...args.map((arg) => argument(arg, false))), text);
  },
  vector({ template, name, args, text }) {
    const exact = args.map((arg) => argument(arg, true));
    equal(sprintf(template, exact), text, template);
    if (name !== null) {
      const { Code, render } = modules.vectors;
      equal(render(Code[name], "en", ...exact), text, template);
    }
  },
};

// What is TypeScript's own.
for (const [template, args, expected] of [
  ["%v %d %x", [3, 3, 255], "3 3 ff"],
  ["%f %.1f %v", [3, 2.25, 2.5], "3.000000 2.2 2.5"],
  ["%d %d", [2.5, { float: 3 }], "%!d(float64=2.5) %!d(float64=3)"],
  ["%f", [3n], "%!f(int=3)"],
  ["%v %v", [2 ** 62, 2 ** 63], "4611686018427387904 9.223372036854776e+18"],
  ["%v %v", [-(2 ** 63), -0], "-9.223372036854776e+18 0"],
  ["%d", [2n ** 63n - 1n, 2n ** 63n], "9223372036854775807%!(EXTRA uint=9223372036854775808)"],
  ["%v", [undefined, null], "<nil>%!(EXTRA <nil>)"],
  ["%s %x", ["\ud800a\udc00\ud83d", "\udc00"], "\ufffda\ufffd\ufffd efbfbd"],
  ["%v", [new Error("lost")], "Error: lost"],
]) {
  assert.equal(sprintf(template, args), expected);
}
assert.ok(!modules.built_in.isCode("toString") && !modules.built_in.isCode(undefined));
assert.equal(modules.built_in.codeByNumber(1), undefined);
assert.deepEqual(modules.built_in.codes, Object.values(modules.built_in.Code));

let count = 0;
for await (const line of createInterface({ input: createReadStream("cases.jsonl") })) {
  const item = JSON.parse(line);
  check[item.kind](item);
  count += 1;
}
console.log(count);
