/**
 * Workbooks that tests write as text. `== Name` begins a sheet (`== Name (hidden)`); then a line a row, `|` between cells. A number
 * may have its format behind it (`45000{£#,##0}`), `=2025-01-31` is a date, `#REF!` an error. After the rows: `merge A1:C1`,
 * `hide F`, `hide 7`.
 */
import { escaped, partsOf, type SheetXml } from './xlsx.js';
import { type ZipEntry, zipOf } from './zip.js';

export function workbookOfText(text: string): Buffer {
  return zipOf(workbookPartsOfText(text));
}

export function workbookPartsOfText(text: string): readonly ZipEntry[] {
  const formats = [...new Set([...text.matchAll(/\d\{([^}]+)\}/g)].map(([, format]) => format ?? ''))];
  const [, ...parts] = text.split(/^== /m);
  return partsOf({ sheets: parts.map((part) => sheetOf(part, formats)), formats, builtIn: [14] });
}

function sheetOf(part: string, formats: readonly string[]): SheetXml {
  const [heading = '', ...lines] = part.trimEnd().split('\n');
  const [, name = '', hidden] = /^(.*?)( \(hidden\))?$/.exec(heading) ?? [];
  const said = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? line.slice(word.length + 1).trim() : []));
  const rows = lines.filter((line) => !/^(?:merge|hide) /.test(line));
  const columns = said('hide').filter((what) => /^[A-Z]+$/.test(what));
  const merges = said('merge').map((range) => `<mergeCell ref="${range}"/>`);
  return {
    name,
    ...(hidden !== undefined && { state: 'hidden' }),
    rows: rows.map((line, index) => rowOf(line, index + 1, said('hide'), formats)).join(''),
    before: columns.length === 0 ? '' : `<cols>${columns.map(hiddenColumn).join('')}</cols>`,
    after: merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`,
  };
}

function hiddenColumn(letter: string): string {
  const number = letter.charCodeAt(0) - 64;
  return `<col min="${number}" max="${number}" hidden="1"/>`;
}

function rowOf(line: string, number: number, hidden: readonly string[], formats: readonly string[]): string {
  const cells = line
    .split('|')
    .map((cell, index) => cellOf(cell.trim(), `${String.fromCharCode(65 + index)}${number}`, formats));
  return `<row r="${number}"${hidden.includes(`${number}`) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

function cellOf(text: string, reference: string, formats: readonly string[]): string {
  if (text === '') return '';
  const [, date] = /^=(\d{4}-\d\d-\d\d)$/.exec(text) ?? [];
  if (date !== undefined) {
    const serial = Date.parse(date) / 86_400_000 + 25_569;
    return `<c r="${reference}" s="${formats.length + 1}"><v>${serial}</v></c>`;
  }
  if (/^#(?:[A-Z/0-9]+[!?]|N\/A)$/.test(text)) return `<c r="${reference}" t="e"><v>${text}</v></c>`;
  const [, number, format] = /^(-?\d+(?:\.\d+)?)(?:\{(.+)\})?$/.exec(text) ?? [];
  if (number === undefined) {
    const broken = escaped(text.replaceAll('\\n', '\n'));
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${broken}</t></is></c>`;
  }
  return `<c r="${reference}" s="${format === undefined ? 0 : formats.indexOf(format) + 1}"><v>${number}</v></c>`;
}
