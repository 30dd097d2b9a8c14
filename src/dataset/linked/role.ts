/** From a node of schema.org (`JobPosting`, `Occupation`) to the fields of a role. */
import { LONGEST_SUMMARY } from '../limits.js';
import type { Entry, RecordValue, Value } from '../source.js';
import { listColumn } from '../tables/lists.js';
import { plainText } from './html.js';
import { type LinkedPay, linkedPay } from './pay.js';
import { said } from './vocabulary.js';

/** What a role can take from a node. */
export const USED: ReadonlySet<string> = new Set([
  ...[
    '@type',
    '@id',
    '@context',
    'title',
    'name',
    'alternateName',
    'identifier',
    'description',
    'responsibilities',
    'skills',
  ],
  ...['baseSalary', 'estimatedSalary', 'salaryCurrency', 'hiringOrganization', 'jobLocation', 'occupationLocation'],
  ...['url', 'keywords', 'validThrough', 'occupationalCategory', 'image'],
]);

export interface LinkedRole {
  readonly value: RecordValue;
  readonly hasMarkup: boolean;
}

/** Follows `{ "@id": ... }` to the node of that name. */
export type Follow = (value: Value | undefined) => Value | undefined;

/** `path` is the role's (`roles[6]`), `currency` the dataset's (ISO 4217). */
export function roleOf(node: RecordValue, path: string, currency: string, follow: Follow): LinkedRole {
  const fields = new Fields(path);
  const at = (name: string) => follow(said(node, name));
  const pay = linkedPay(node, currency);
  fields.text('id', at('identifier'), identifier(at('identifier')));
  fields.text('title', at('title') ?? at('name'));
  fields.text('shortTitle', at('alternateName'));
  const description = describe(at('description'));
  fields.text('summary', at('description'), description.summary);
  fields.list(
    'responsibilities',
    at('responsibilities') ?? at('description'),
    itemsIn(at('responsibilities'), follow) ?? description.items,
  );
  fields.list('skills', at('skills'), itemsIn(at('skills'), follow, true));
  fields.pay(pay);
  fields.text('employer', at('hiringOrganization'), nameOf(at('hiringOrganization'), follow));
  const location = at('jobLocation') ?? at('occupationLocation');
  fields.text('location', location, placeName(location, follow));
  fields.text('url', at('url'), addressIn(at('url')));
  fields.list('tags', at('keywords'), itemsIn(at('keywords'), follow, true));
  fields.text('closes', at('validThrough'), dayOf(at('validThrough')));
  fields.codes(at('occupationalCategory'));
  fields.image(at('image'), follow);
  const words = pay?.kind === 'no-range' ? [`Pay: ${pay.words}`] : [];
  fields.list('notes', at('description') ?? pay?.value, [...description.rest, ...words]);
  return {
    value: { kind: 'record', entries: fields.entries, place: { ...node.place, path } },
    hasMarkup: description.hasMarkup,
  };
}

/** The fields of one role, each at the place of what it was made from. */
class Fields {
  readonly entries: Entry[] = [];
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  text(key: string, from: Value | undefined, text = plainIn(from)): void {
    if (from !== undefined && text !== undefined && text !== '')
      this.#add(key, from, (path) => scalar(text, from, path));
  }

  list(key: string, from: Value | undefined, items: readonly string[] | undefined): void {
    if (from === undefined || items === undefined || items.length === 0) return;
    this.#add(key, from, (path) => ({
      kind: 'list',
      items: items.map((item, index) => scalar(item, from, `${path}[${index}]`)),
      place: { ...from.place, path },
    }));
  }

  pay(pay: LinkedPay | undefined): void {
    if (pay?.kind !== 'pay') return;
    this.#add('salary', pay.value, (path) => record(Object.entries(pay.salary), pay.value, path));
  }

  /** A code's name is its set's: "SOC", "ISCO". */
  codes(category: Value | undefined): void {
    const all = category?.kind === 'list' ? category.items : category ? [category] : [];
    const codes = all.flatMap((code): [string, string][] => {
      if (code.kind !== 'record') return [];
      const set = plainIn(said(code, 'inCodeSet')) ?? nameOf(said(code, 'inCodeSet'), (value) => value);
      const value = plainIn(said(code, 'codeValue'));
      return set !== undefined && value !== undefined ? [[set, value]] : [];
    });
    if (category !== undefined && codes.length > 0)
      this.#add('codes', category, (path) => record(codes, category, path));
  }

  /** Only a file beside the data can be shown, and only with its words. */
  image(image: Value | undefined, follow: Follow): void {
    const node = follow(image);
    if (node?.kind !== 'record') return;
    const src = addressIn(said(node, 'contentUrl'));
    const alt = plainIn(said(node, 'caption'));
    if (src === undefined || alt === undefined || /^[a-z][a-z\d+.-]*:/i.test(src)) return;
    this.#add('image', node, (path) =>
      record(
        [
          ['src', src],
          ['alt', alt],
        ],
        node,
        path,
      ),
    );
  }

  #add(key: string, from: Value, make: (path: string) => Value): void {
    const path = `${this.#path}.${key}`;
    this.entries.push({ key, place: { ...from.place, path }, value: make(path) });
  }
}

function record(fields: readonly (readonly [string, string | number])[], from: Value, path: string): RecordValue {
  const entries = fields.map(([key, value]) => {
    const inner = `${path}.${key}`;
    return { key, place: { ...from.place, path: inner }, value: scalar(value, from, inner) };
  });
  return { kind: 'record', entries, place: { ...from.place, path } };
}

function scalar(value: string | number, from: Value, path: string): Value {
  return { kind: 'scalar', value, place: { ...from.place, path } };
}

/** A text as one: of a list the first, of a page's markup the words. */
function plainIn(value: Value | undefined): string | undefined {
  if (value?.kind === 'list') return plainIn(value.items[0]);
  if (value?.kind === 'record') return plainIn(said(value, '@value'));
  if (value === undefined || value.value === null) return undefined;
  const { paragraphs, items } = plainText(String(value.value));
  return [...paragraphs, ...items].join(' ');
}

/** An address is no text of a page: `?a=1&copy=2` holds no sign of copyright. */
function addressIn(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value.trim() : plainIn(value);
}

function identifier(value: Value | undefined): string | undefined {
  return value?.kind === 'record' ? plainIn(said(value, 'value')) : plainIn(value);
}

function nameOf(value: Value | undefined, follow: Follow): string | undefined {
  const node = follow(value?.kind === 'list' ? value.items[0] : value);
  return node?.kind === 'record' ? plainIn(said(node, 'name')) : plainIn(node);
}

/** "London, United Kingdom": of a place its town and country, else its name. */
function placeName(value: Value | undefined, follow: Follow): string | undefined {
  const place = follow(value?.kind === 'list' ? value.items[0] : value);
  if (place?.kind !== 'record') return plainIn(place);
  const address = follow(said(place, 'address')) ?? place;
  if (address.kind !== 'record') return plainIn(address);
  const parts = [
    plainIn(said(address, 'addressLocality')) ?? plainIn(said(address, 'addressRegion')),
    nameOf(said(address, 'addressCountry'), follow),
  ];
  const words = parts.filter((part) => part !== undefined).join(', ');
  return words === '' ? plainIn(said(place, 'name')) : words;
}

function dayOf(value: Value | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(plainIn(value) ?? '')?.[0];
}

/** A list, the items of a page's list, or a text whose lines (or, for words, commas) divide it. */
function itemsIn(value: Value | undefined, follow: Follow, words = false): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'list') return value.items.flatMap((item) => nameOf(item, follow) ?? []);
  if (value.kind === 'record') return [nameOf(value, follow)].filter((name) => name !== undefined);
  const { paragraphs, items } = plainText(String(value.value ?? ''));
  if (items.length > 0) return items;
  const text = paragraphs.join('\n');
  return listColumn([text], words ? 'skills' : 'responsibilities').items(text);
}

interface Description {
  readonly summary?: string;
  readonly items: readonly string[];
  /** What is too long for a summary: for the speaker. */
  readonly rest: readonly string[];
  readonly hasMarkup: boolean;
}

function describe(value: Value | undefined): Description {
  const raw = value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : '';
  const { paragraphs, items } = plainText(raw);
  const whole = paragraphs.join('\n');
  const hasMarkup = items.length > 0 || whole !== raw.trim();
  if (whole.length <= LONGEST_SUMMARY) return { summary: whole, items, rest: [], hasMarkup };
  const [first = '', ...others] = paragraphs;
  return first.length <= LONGEST_SUMMARY
    ? { summary: first, items, rest: others, hasMarkup }
    : { items, rest: paragraphs, hasMarkup };
}
