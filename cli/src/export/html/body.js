
// ---- A JSON body: which code it has, and which message.

const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The members of an object of right JSON: pairs of a key and a value as it is written. */
function membersOf(json) {
  const members = [];
  let depth = 0;
  let key;
  let start;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    if (depth === 1) {
      if (key === undefined && token.startsWith('"')) key = JSON.parse(token);
      else if (token === ':') start = index + 1;
      else if ((token === ',' || token === '}') && key !== undefined) {
        members.push([key, json.slice(start, index).trim()]);
        key = undefined;
      }
    }
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
  }
  return members;
}

/** An integer of 64 bits, without a fraction and an exponent. */
function isCodeNumber(value) {
  return /^-?\d{1,19}$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value);
}

const isString = (value) => value.startsWith('"');

// Of these the last one that is there counts.
const MESSAGE_KEYS = ['msg', 'reason', 'message'];

/**
 * Reads a body as `ErrorBody::parse` of the crate does, see its `src/received/members.rs`: `{ code, message }`, as they
 * are written, or `{ fault }`, one of the words of `FAULTS`. It is undefined where the text is not JSON.
 */
function parseBody(text) {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!text.trimStart().startsWith('{')) return { fault: 'notAnObject' };
  const said = { code: undefined, message: undefined };
  let json = text;
  for (const isNested of [false, true]) {
    const fault = readMembers(json, said, isNested);
    if (fault) return { fault };
    if (!said.code?.startsWith('{')) break;
    json = said.code;
    said.code = undefined;
  }
  return said.code === undefined ? { fault: 'noCode' } : said;
}

/** Reads the members of an object into what is `said`. Returns what is wrong with them. */
function readMembers(json, said, isNested) {
  let hasCode = false;
  let messageKey = 0;
  for (const [key, value] of membersOf(json)) {
    if (value === 'null') continue;
    const isCode = isString(value) || isCodeNumber(value);
    if (key === 'code') {
      if (!isCode) return 'codeType';
      said.code = value;
      hasCode = true;
    } else if (key === 'error') {
      if (!hasCode && (isCode || (value.startsWith('{') && !isNested))) said.code = value;
    } else if (MESSAGE_KEYS.indexOf(key) >= messageKey) {
      said.message = value;
      messageKey = MESSAGE_KEYS.indexOf(key);
    }
  }
  return undefined;
}
