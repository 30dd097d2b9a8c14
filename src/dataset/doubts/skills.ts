/** Skills that are one and are written in two ways: "Python" and "python", "API" and "APIs". */
import * as messages from '../../messages/doubts.js';
import { fold } from '../text.js';
import type { Doubt } from './doubt.js';

export const skillVariants: Doubt = ({ dataset, locate }, report) => {
  const skills = new Map<string, Map<string, Found>>();
  dataset.roles.forEach((role, roleIndex) => {
    role.skills.forEach((skill, index) => {
      const key = singular(skill);
      const ways = skills.get(key) ?? new Map<string, Found>();
      const way = ways.get(skill) ?? { skill, path: `roles[${roleIndex}].skills[${index}]`, count: 0 };
      ways.set(skill, { ...way, count: way.count + 1 });
      skills.set(key, ways);
    });
  });
  for (const ways of skills.values()) {
    if (ways.size < 2) continue;
    const mostFirst = [...ways.values()].sort((a, b) => b.count - a.count);
    const rarest = mostFirst.at(-1);
    if (rarest) report(messages.skillVariants(locate(rarest.path), mostFirst));
  }
};

interface Found {
  readonly skill: string;
  readonly path: string;
  /** Roles that write it so. */
  readonly count: number;
}

/** Without case, and without the "s" that English, French and Spanish plurals end in. */
function singular(skill: string): string {
  return fold(skill)
    .split(/[\s-]+/)
    .map((word) => (word.length > 3 || /^\p{L}{2,}s$/u.test(word) ? word.replace(/(?<!s)s$/u, '') : word))
    .join(' ');
}
