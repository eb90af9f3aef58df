// Prints what the package negotiator answers to each header of the grid: a line each, with a language or null
// for each catalogue. Its output is committed as tests/data/languages_negotiator.jsonl;
// `cargo test --test language -- --ignored` compares.
const { readFileSync } = require("node:fs");
const Negotiator = require("negotiator");

for (const { catalogues, headers } of JSON.parse(readFileSync(0))) {
  for (const header of headers) {
    const negotiator = new Negotiator({ headers: { "accept-language": header } });
    const languages = catalogues.map((catalogue) => negotiator.language(catalogue) ?? null);
    console.log(JSON.stringify({ header, languages }));
  }
}
