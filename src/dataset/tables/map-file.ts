/** `--map FILE.yaml` and `--save-map`: what a person says of a table, kept in a file. */
import { stringify } from 'yaml';
import type { Place, Report } from '../../diagnostic.js';
import { readText, shownName } from '../../files.js';
import * as messages from '../../messages/tables.js';
import { readYamlText } from '../readers/yaml.js';
import type { Shape } from '../schema.js';
import { field, numberOf, type RecordValue, textOf, type Value } from '../source.js';
import { validate } from '../validate.js';
import { fieldNames, roleField } from './fields.js';
import { GROUPINGS, type Mapping, type TableOptions } from './options.js';
import { parsePayFlag } from './pay/index.js';

const MAP_FILE: Shape = {
  name: 'a map',
  fields: {
    map: { type: { kind: 'open' }, doc: 'The fields of columns, by their headers: `Ref: id`, `Grade: none`.' },
    sheet: { type: { kind: 'text' }, doc: 'The sheet with the roles.' },
    headerRow: { type: { kind: 'number', positive: true }, doc: 'The row that names the columns.' },
    encoding: { type: { kind: 'text' }, doc: 'Of separated values, such as windows-1252.' },
    pay: { type: { kind: 'text' }, doc: 'What the table does not say of its pay: `hour`, `PLN/month`.' },
    group: { type: { kind: 'text', oneOf: GROUPINGS }, doc: 'One role of the rows with one title.' },
  },
};

/** Reads a map. What is wrong is reported, and then there is none. */
export async function readMapFile(path: string, report: Report): Promise<TableOptions | undefined> {
  const file = shownName(path);
  const read = await readText(path);
  if ('problem' in read) {
    report(messages.mapUnreadable({ file }, read.problem));
    return undefined;
  }
  let sound = true;
  const complain: Report = (diagnostic) => {
    sound &&= diagnostic.severity !== 'error';
    report(diagnostic);
  };
  const value = readYamlText(read.text, file, complain);
  if (value !== undefined) validate(value, MAP_FILE, complain);
  if (!sound || value?.kind !== 'record') return undefined;
  const options = optionsIn(value, complain);
  return sound ? options : undefined;
}

/** The text of a map, which is read as it was. */
export function writeMap({ map = [], pay, ...options }: TableOptions): string {
  const fields = Object.fromEntries(map.map(({ header, field: name }) => [header, name]));
  const flag = pay && [pay.currency, pay.period].filter((part) => part !== undefined).join('/');
  return stringify({ ...options, ...(flag && { pay: flag }), map: fields }, { lineWidth: 0 });
}

function optionsIn(record: RecordValue, report: Report): TableOptions {
  const map = field(record, 'map');
  const [sheet, encoding, group] = [textOf(record, 'sheet'), textOf(record, 'encoding'), textOf(record, 'group')];
  const headerRow = numberOf(record, 'headerRow');
  if (headerRow !== undefined && !Number.isInteger(headerRow)) {
    report(messages.mapValueWrong(placeOf(record, 'headerRow'), `${headerRow}`, 'a whole number'));
  }
  const pay = textOf(record, 'pay');
  const flag = pay === undefined ? undefined : parsePayFlag(pay);
  if (pay !== undefined && flag === undefined) {
    report(messages.mapValueWrong(placeOf(record, 'pay'), pay, 'a currency, a period or both, such as PLN/month'));
  }
  const grouping = GROUPINGS.find((known) => known === group);
  return {
    ...(map?.kind === 'record' && { map: map.entries.flatMap(({ key, value }) => mappingIn(key, value, report)) }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(encoding !== undefined && { encoding }),
    ...(flag !== undefined && { pay: flag }),
    ...(grouping !== undefined && { group: grouping }),
  };
}

function mappingIn(header: string, value: Value, report: Report): readonly Mapping[] {
  const name = value.kind === 'scalar' ? `${value.value}` : '';
  const found = name === 'none' ? name : roleField(name);
  if (found === undefined) report(messages.mapFieldUnknown(value.place, name, fieldNames()));
  return found === undefined ? [] : [{ header, field: found }];
}

function placeOf(record: RecordValue, name: string): Place {
  return field(record, name)?.place ?? record.place;
}
