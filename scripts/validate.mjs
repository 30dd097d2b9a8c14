// Has the validator of ISO 29500 look at decks, all in one process, for its schemas take longer to read than a deck:
// `node scripts/validate.mjs VALIDATOR DECK...`. A line for each deck: its faults, a list of texts in JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** What is told of a deck at these levels is a fault. */
const FAULTS = ['fatal', 'error', 'warn', 'a11y'];

const [validator, ...decks] = process.argv.slice(2);
const { validatePackage } = await import(pathToFileURL(validator).href);
for (const deck of decks) console.log(JSON.stringify(faultsOf(deck)));

function faultsOf(deck) {
  try {
    return validatePackage(new Uint8Array(readFileSync(deck)))
      .filter((finding) => FAULTS.includes(finding.level) && !isStamp(finding))
      .map(({ level, code, part, msg }) => `${level} ${code} ${part}: ${msg}`);
  } catch (error) {
    return [String(error)];
  }
}

/** The stamp is a custom XML part (ISO 29500-1, 15.2.4): in words of its own, which no schema of the standard knows. */
function isStamp({ part, code, msg }) {
  return /^customXml\//.test(part) || (code === 'rel-unused' && /\(customXml\)/.test(msg));
}
