/** What a column of a table can be: the fields of a role, written as their paths. */
import { isForbiddenName } from '../source.js';

const PAY_FIELDS = [
  /** One column with ranges, or with single amounts. */
  'salary',
  'salary.min',
  'salary.max',
  'salary.currency',
  'salary.period',
  'salary.median',
  'salary.sample',
  'salary.basis',
] as const;

const LIST_FIELDS = ['responsibilities', 'skills', 'tags', 'notes'] as const;

const TEXT_FIELDS = ['id', 'title', 'shortTitle', 'summary', 'employer', 'location', 'url', 'stall', 'closes'] as const;

const IMAGE_FIELDS = ['image.src', 'image.alt'] as const;

export type PayField = (typeof PAY_FIELDS)[number];
export type ListField = (typeof LIST_FIELDS)[number];
/** `codes.soc`, or a code of another name. */
type CodeField = `codes.${string}`;
export type TextField = (typeof TEXT_FIELDS)[number];
export type RoleField = PayField | ListField | TextField | (typeof IMAGE_FIELDS)[number] | CodeField;

/** All but the codes, whose names are open. */
export const ROLE_FIELDS: readonly RoleField[] = [...TEXT_FIELDS, ...IMAGE_FIELDS, ...LIST_FIELDS, ...PAY_FIELDS];

/** What a header can be mapped to, in words for messages. */
export function fieldNames(): readonly string[] {
  return [...ROLE_FIELDS, 'codes.soc', 'none'];
}

export function isPayField(field: RoleField): field is PayField {
  return PAY_FIELDS.some((known) => known === field);
}

/** Of what is there by its field, that of the first column with amounts of a range: there a role's pay stands. */
export function atPay<Of>(fields: Pick<ReadonlyMap<PayField, Of>, 'get'>): Of | undefined {
  return fields.get('salary') ?? fields.get('salary.min') ?? fields.get('salary.max');
}

export function isListField(field: RoleField): field is ListField {
  return LIST_FIELDS.some((known) => known === field);
}

export function isTextField(field: RoleField): field is TextField {
  return TEXT_FIELDS.some((known) => known === field);
}

/** The field that a text names exactly: `title`, `salary.min`, `codes.soc`. */
export function roleField(text: string): RoleField | undefined {
  return isCodeField(text) ? text : ROLE_FIELDS.find((known) => known === text);
}

function isCodeField(text: string): text is CodeField {
  const [, name] = /^codes\.([\p{L}_$][\p{L}\p{N}_$-]*)$/u.exec(text) ?? [];
  return name !== undefined && !isForbiddenName(name);
}
