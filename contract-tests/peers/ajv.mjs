// What ajv says of bodies.
//
// Reads JSON, one object a line. A contract is introduced by its `name` and its `document`, a place by `place` (its
// name), `contract`, `schema` (a JSON Pointer into the document) and `mediaType`. A body names its `place` and has its
// bytes as `body`, in Base64. Each body is answered by one line: an array of what is wrong, empty when nothing is.
//
// The set-up is that of a careful user: JSON Schema 2020-12 in strict mode, which refuses schemas with unknown
// keywords; formats asserted in full; patterns with the flag `u`; bytes that are no UTF-8 refused and not replaced.
import {createInterface} from 'node:readline';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({
  strict: true,
  strictRequired: false, // `not: {required: [id]}` names a member that it does not define, and rightly so.
  allErrors: true,
  validateFormats: true,
  unicodeRegExp: true,
});
addFormats(ajv, {mode: 'full'});
// Where OpenAPI keeps its schemas, and the extensions of specs/README.md.
ajv.addVocabulary(['components', 'x-assumption', 'x-identified-by', 'x-source']);

const places = new Map();

function introduce(message) {
  if (message.document) {
    ajv.addSchema({$id: message.name, components: {schemas: message.document.components.schemas}});
  } else {
    const validate = ajv.getSchema(`${message.contract}#${message.schema}`);
    places.set(message.place, {validate, isText: message.mediaType.startsWith('text/')});
  }
}

function read(bytes, isText) {
  const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  return isText ? text : JSON.parse(text);
}

function answer(message) {
  const {validate, isText} = places.get(message.place);
  let value;
  try {
    value = read(Buffer.from(message.body, 'base64'), isText);
  } catch (e) {
    return [{keyword: e.name, message: e.message, at: null}];
  }
  return validate(value)
    ? []
    : validate.errors.map(e => ({keyword: e.keyword, message: e.message, at: e.instancePath}));
}

for await (const line of createInterface({input: process.stdin, crlfDelay: Infinity})) {
  const message = JSON.parse(line);
  if ('body' in message) {
    process.stdout.write(JSON.stringify(answer(message)) + '\n');
  } else {
    introduce(message);
  }
}
