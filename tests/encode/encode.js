// Writes each object of its standard input with JSON.stringify. Each line of its output is a list of bodies:
// compact and indented.
const { createInterface } = require("node:readline");

createInterface({ input: process.stdin, crlfDelay: Infinity }).on("line", (line) => {
  const body = JSON.parse(line);
  console.log(JSON.stringify([JSON.stringify(body), JSON.stringify(body, null, 2)]));
});
