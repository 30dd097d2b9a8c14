/** How much a talk tells in its minutes: tried by measuring, so that it holds for a person's own template too. */
import type { Role } from '../dataset/types.js';
import type { Report } from '../diagnostic.js';
import { rolesListed, talkLonger, talkShorter } from '../messages/layout.js';
import type { Matter, TalkPlan } from './talk.js';

/** A talk that was measured. */
export interface FittedTalk {
  readonly plan: TalkPlan;
  readonly seconds: number;
  /** Nothing of the matter is left out. */
  readonly complete: boolean;
}

/**
 * The fullest talk that takes no longer than its minutes; where even the shortest takes longer, that one.
 *
 * The search halves the matter, so of two talks the one with more minutes never tells less, however its slides break.
 */
export async function fitTalk(
  matter: readonly Matter[],
  minutes: number,
  secondsOf: (plan: TalkPlan) => Promise<number>,
): Promise<FittedTalk> {
  const talk = async (count: number): Promise<FittedTalk> => {
    const plan = { minutes, told: matter.slice(0, count) };
    return { plan, seconds: await secondsOf(plan), complete: count === matter.length };
  };
  let fitting: FittedTalk | undefined;
  let least = 0;
  let most = matter.length;
  while (least <= most) {
    const middle = Math.ceil((least + most) / 2);
    const tried = await talk(middle);
    if (tried.seconds <= minutes * 60) {
      fitting = tried;
      least = middle + 1;
    } else most = middle - 1;
  }
  return fitting ?? talk(0);
}

/** How far from its minutes a talk may end until that is said. */
const TOLERANCE = { share: 0.15, minutes: 1 } as const;

/** Says which of the chosen roles the talk has no slide for, and where its time and its minutes are far apart. */
export function tellTalk(
  { plan: { minutes }, seconds, complete }: FittedTalk,
  template: string,
  listed: readonly Role[],
  report: Report,
): void {
  const titles = listed.map(({ title }) => title);
  const takes = seconds / 60;
  const far = Math.max(TOLERANCE.minutes, minutes * TOLERANCE.share);
  if (titles.length > 0) report(rolesListed(template, titles, minutes));
  if (takes > minutes + far) report(talkLonger(template, takes, minutes));
  else if (complete && takes < minutes - far) report(talkShorter(template, takes, minutes));
}
