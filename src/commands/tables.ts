/** What a command line says of tables. */

import { fieldNames, roleField } from '../dataset/tables/fields.js';
import { GROUPINGS, type Mapping, type TableOptions } from '../dataset/tables/options.js';
import type { Report } from '../diagnostic.js';
import type { Given } from '../given.js';
import { valueUnknown, valueWrong } from '../messages/usage.js';
import type { Arguments } from './arguments.js';

/** The flags; what they do not say, a file of `--map` may say. */
export async function readTableOptions(given: Arguments, report: Report): Promise<TableOptions> {
  const [pairs, files] = partition(given.all('map'), ({ value }) => !/\.(?:ya?ml|json)$/i.test(value));
  let options: TableOptions = {};
  for (const { value } of files) {
    const { readMapFile } = await import('../dataset/tables/map-file.js');
    options = { ...options, ...(await readMapFile(value, report)) };
  }
  const sheet = given.text('sheet');
  const headerRow = given.count('header-row', report);
  const encoding = given.text('encoding');
  const [group] = given.choices('group', GROUPINGS, report);
  const pay = await payOf(given, report);
  // What the line says of a header replaces what a file says of it.
  const map = [...(options.map ?? []), ...pairs.flatMap((pair) => mappingOf(pair, report))];
  return {
    ...options,
    ...(map.length > 0 && { map: [...new Map(map.map((mapping) => [mapping.header, mapping])).values()] }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(encoding !== undefined && { encoding }),
    ...(group !== undefined && { group }),
    ...(pay !== undefined && { pay }),
  };
}

/** A header may hold `=` itself; a field does not. */
function mappingOf({ value, source }: Given, report: Report): readonly Mapping[] {
  const [, header = '', name = ''] = /^(.*\S.*)=\s*([^=]*?)\s*$/s.exec(value) ?? [];
  if (header === '') {
    report(valueWrong(source, value, 'a header and a field, such as "Ref=id", or a file in YAML'));
    return [];
  }
  const field = name === 'none' ? name : roleField(name);
  if (field === undefined) report(valueUnknown({ ...source, name: `${source.name} "${header}"` }, name, fieldNames()));
  return field === undefined ? [] : [{ header: header.trim(), field }];
}

async function payOf(given: Arguments, report: Report): Promise<TableOptions['pay']> {
  const [flag] = given.all('pay');
  if (flag === undefined) return undefined;
  const { parsePayFlag } = await import('../dataset/tables/pay/index.js');
  const pay = parsePayFlag(flag.value);
  if (pay === undefined) report(valueWrong(flag.source, flag.value, 'a currency, a period or both, such as PLN/month'));
  return pay;
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
