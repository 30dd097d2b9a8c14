/** Where in the dataset a text stands that a document shows, and complaints told there. */
import type { LoadedDataset } from '../dataset/read.js';
import type { Dataset, Role } from '../dataset/types.js';
import type { Content, Report } from '../diagnostic.js';

/** What documents are made of: the dataset, and the values for their template. */
interface Given extends Pick<LoadedDataset, 'dataset' | 'locate'> {
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * A report that tells of content where a person wrote it: in the dataset, with the places of their own template that show it. Of the
 * package's own templates, `builtIn`, no place is told: what is said names the slide or the section.
 */
export function placedIn({ dataset, locate, parameters }: Given, builtIn: readonly string[], report: Report): Report {
  return ({ content, ...told }) => {
    if (content === undefined) return report(told);
    const { place, via = [], ...said } = told;
    const own = [...(place === undefined ? [] : [place]), ...via].filter(({ file }) => !builtIn.includes(file));
    const fields = content.flatMap((one) => fieldOf(one, dataset) ?? []);
    const parameter = fields.length === 0 ? parameterOf(content, parameters) : undefined;
    const records = parameter === undefined ? content.flatMap(({ about }) => about ?? []) : [];
    const found = holderOf(fields) ?? holderOf(records);
    if (found !== undefined && /\burl$/.test(found.path) && OF_ADDRESSES.has(told.code)) return;
    const [first, ...others] = found === undefined ? own : [{ ...locate(found.first), path: found.path }, ...own];
    const message = parameter === undefined ? said.message : `--param ${parameter}: ${said.message}`;
    report({
      ...said,
      message: naming(roleOf(found?.path, dataset), message),
      ...(first && { place: first }),
      ...(others.length > 0 && { via: others }),
    });
  };
}

/** The name under which a person gave what is said, which may be of no text at all. */
function parameterOf(content: readonly Content[], parameters: Given['parameters']): string | undefined {
  return Object.entries(parameters).find(([, value]) => content.some(({ text }) => text !== '' && text === value))?.[0];
}

function roleOf(path: string | undefined, { roles }: Dataset): Role | undefined {
  const index = /^roles\[(\d+)\]/.exec(path ?? '')?.[1];
  return index === undefined ? undefined : roles[Number(index)];
}

/** What is said, with the name of the role that it is of. */
function naming(role: Role | undefined, message: string): string {
  const isNamed = role === undefined || [role.title, role.shortTitle].some((name) => name && message.includes(name));
  return isNamed ? message : `In the role "${role.title}": ${message}`;
}

/** Of a field that holds an address, the reading of the dataset has told this. */
const OF_ADDRESSES: ReadonlySet<string> = new Set(['template/address-not-linked', 'template/qr-not-linked']);

/** What holds all the fields or records of which something is said, and the first of these; nothing where there is none. */
function holderOf([first, ...others]: readonly string[]): { path: string; first: string } | undefined {
  if (first === undefined) return undefined;
  const path = others.reduce(shared, first);
  // All of a list has no line of its own.
  return path === '' ? undefined : { path, first: path.includes('[') ? path : first };
}

/** How far two paths are the same, by whole names: `roles[3].skills` of `roles[3].skills[0]` and `roles[3].skills[4]`. */
function shared(one: string, other: string): string {
  const parts = one.split(/(?=[.[])/);
  const others = other.split(/(?=[.[])/);
  const end = parts.findIndex((part, index) => part !== others[index]);
  return (end < 0 ? parts : parts.slice(0, end)).join('');
}

/**
 * The field that a text is, or else begins with: a title told apart goes on with an employer, a yardstick with its amount. What is of
 * no field of its record may be one of the dataset itself, as its address on a role's handout.
 */
function fieldOf({ about = '', text }: Content, dataset: Dataset): string | undefined {
  const said = spaced(text);
  if (said === '') return undefined;
  const { roles: _, ...others } = dataset;
  const whole = textsIn(others, '');
  const own = about === '' ? whole : textsIn(at(dataset, about), about);
  const exact = [...own, ...whole].find((one) => one.text === said);
  const begun = own.filter((one) => said.startsWith(one.text)).sort((a, b) => b.text.length - a.text.length);
  return (exact ?? begun[0])?.path;
}

interface Text {
  readonly path: string;
  readonly text: string;
}

function textsIn(value: unknown, path: string): Text[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path, text: spaced(value) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' ? [] : textsIn(inner, path === '' ? name : `${path}.${name}`),
  );
}

/** What stands at a path: `roles[3]`. */
function at(value: unknown, path: string): unknown {
  return (path.match(/[^.[\]]+/g) ?? []).reduce(
    (inner, name) => Object.getOwnPropertyDescriptor(Object(inner), name)?.value,
    value,
  );
}

/** As it is read: markup collapses white space. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
