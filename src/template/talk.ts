/**
 * What a talk of some minutes tells, and what it leaves out: `--minutes`.
 *
 * All that a talk can tell stands in one list, the most important first, and a longer talk tells more of it: so more minutes
 * never take anything away. The title, the ladder and the closing are in every talk and not in the list.
 */
import { tierOf } from '../dataset/pay.js';
import type { Dataset, Role, Selection, Tier } from '../dataset/types.js';
import type { Member } from './members.js';
import { type PlainRecord, withFields } from './plain.js';

/** What a talk can do without: slides, and the `background` in the notes: the introduction, the conclusion and the source. */
export const TALK_PARTS = [
  'agenda',
  'matrix',
  'employers',
  'dividers',
  'comparisons',
  'skills',
  'steps',
  'questions',
  'background',
] as const;
export type TalkPart = (typeof TALK_PARTS)[number];

/** One more thing that a talk tells. */
export type Matter =
  | { readonly part: TalkPart }
  /** A role has a slide of its own, at first in brief and then in full, by its id. */
  | { readonly brief: Role['id'] }
  | { readonly full: Role['id'] }
  /** What the notes of the other slides say is said in full. */
  | { readonly notes: 'full' };

export interface TalkPlan {
  /** What was asked for. */
  readonly minutes: number;
  /** The beginning of `talkMatter`. */
  readonly told: readonly Matter[];
}

/**
 * All that a talk can tell, the most important first.
 *
 * Whoever has five minutes wants to meet one job of each tier and to know where to begin; after a second of each tier it needs
 * an order, which dividers and an agenda give, and an overview of who asks for what, and who is here; then come the other roles, then all that there is to say of each, then what
 * serves conversation, comparisons and questions, and last the background.
 */
export function talkMatter(dataset: Dataset, { roles }: Pick<Selection, 'roles'>): readonly Matter[] {
  const order = fairly(roles, dataset).map(({ id }) => id);
  const tiers = new Set(roles.map((role) => tierOf(role, dataset)?.id)).size;
  const brief = order.map((id): Matter => ({ brief: id }));
  return [
    ...brief.slice(0, tiers),
    { part: 'steps' },
    { part: 'skills' },
    ...brief.slice(tiers, 2 * tiers),
    { part: 'dividers' },
    { part: 'agenda' },
    { part: 'matrix' },
    { part: 'employers' },
    ...brief.slice(2 * tiers),
    ...order.map((id): Matter => ({ full: id })),
    { notes: 'full' },
    { part: 'comparisons' },
    { part: 'questions' },
    { part: 'background' },
  ];
}

/**
 * Roles in the order in which they get a slide: the first of every tier, then always one of the tier that is furthest behind its
 * share (Webster's method: the most roles for each slide, counted from half a slide); of equal ones the deck's first.
 */
function fairly(roles: readonly Role[], dataset: Dataset): readonly Role[] {
  const tiers = new Map<Tier | undefined, Role[]>();
  for (const role of roles) {
    const tier = tierOf(role, dataset);
    tiers.set(tier, [...(tiers.get(tier) ?? []), role]);
  }
  return [...tiers.values()]
    .flatMap((own) =>
      own.map((role, index) => ({ role, claim: index === 0 ? Number.POSITIVE_INFINITY : own.length / (index + 0.5) })),
    )
    .sort((a, b) => (a.claim === b.claim ? 0 : b.claim - a.claim))
    .map(({ role }) => role);
}

/** A role as the templates of a talk see it: whether it has no slide of its own, or one that says less. */
export function memberInTalk(member: Member, id: Role['id'], { told }: TalkPlan): Member {
  const listed = !told.some((matter) => 'brief' in matter && matter.brief === id);
  const brief = !listed && !told.some((matter) => 'full' in matter && matter.full === id);
  return { ...member, context: withFields(member.context, { listed, brief }) };
}

/** The talk as templates see it; `roles` are the chosen ones, as they see them. */
export function talkFields({ minutes, told }: TalkPlan, roles: readonly PlainRecord[]): PlainRecord {
  const isTold = (part: TalkPart) => told.some((matter) => 'part' in matter && matter.part === part);
  return {
    minutes,
    brief: !told.some((matter) => 'notes' in matter),
    skips: Object.fromEntries(TALK_PARTS.map((part) => [part, !isTold(part)])),
    listed: roles.filter(({ listed }) => listed),
  };
}
