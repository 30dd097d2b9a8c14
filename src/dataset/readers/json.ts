/** JSON (RFC 8259), strictly; YAML, of which it is a part, gives the places. */
import * as messages from '../../messages/data.js';
import { contentsOf } from '../contents.js';
import { faultOffset } from './json-syntax.js';
import type { Reader } from './reader.js';
import { decodeUtf8 } from './utf8.js';
import { readYamlText } from './yaml.js';

export const json: Reader = {
  read(bytes, file, report) {
    const text = decodeUtf8(bytes, file, report);
    if (text === undefined) return undefined;
    try {
      JSON.parse(text);
    } catch {
      report(messages.brokenJson(placeAt(text, faultOffset(text), file)));
      return undefined;
    }
    const value = readYamlText(text, file, report);
    return value && contentsOf(value, report);
  },
};

function placeAt(text: string, offset: number, file: string) {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
