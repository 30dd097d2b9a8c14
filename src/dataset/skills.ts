/** Skills by their words, and the roles that name them. */
import { foldAccents } from './text.js';
import type { Role } from './types.js';

/** `+` and `#` belong to a word: C, C++ and C# are three skills. */
const WORD = /[\p{L}\p{M}\p{N}_+#]+/gu;

export function wordsAsWritten(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

function wordsIn(text: string): readonly string[] {
  return wordsAsWritten(foldAccents(text));
}

function holdsInOrder(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, start) => wanted.every((word, index) => words[start + index] === word));
}

/** Whether one of a role's own skills holds these words, as whole words in this order, whatever their case and accents. */
export function hasSkill(role: Role, skill: string): boolean {
  return asks(role.skills.map(wordsIn), wordsIn(skill));
}

function asks(own: readonly (readonly string[])[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && own.some((words) => holdsInOrder(words, wanted));
}

/** Of each role those of the topics that it asks for: what is named in one of its own skills. */
export function topicsAsked<Topic>(
  topics: readonly Topic[],
  nameOf: (topic: Topic) => string,
): (role: Role) => readonly Topic[] {
  const named = topics.map((topic) => ({ topic, words: wordsIn(nameOf(topic)) }));
  return (role) => {
    const own = role.skills.map(wordsIn);
    return named.flatMap(({ topic, words }) => (asks(own, words) ? [topic] : []));
  };
}

/** A skill as it is first written, and the roles that name it: "Python" is named by "Python and R", too. */
export interface NamedSkill {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Those that most roles name first; where as many name them, in the order in which they come. */
export function commonSkills(roles: readonly Role[]): readonly NamedSkill[] {
  const index = new SkillIndex(roles);
  return index.skills
    .map(({ name, words }) => ({ name, roles: index.naming(words) }))
    .sort((a, b) => b.roles.length - a.roles.length);
}

/** A matrix has so many columns, as many as have room: whole words of its heads stand side by side on A4, with the roles before them. */
const COLUMNS = { least: 5, most: 8 } as const;
const HEADS_ROOM = 48;
/** In letters: a longer word is divided, and between two heads stands so much. */
const HEAD_WORD = 12;
const BETWEEN_HEADS = 1.5;

/** So many roles must share a skill until a matrix says more than the lists of the roles. */
const SHARED_BY = 3;

/** The most named skills, as columns of a matrix of roles and skills: those that roles share, and of rarer ones so many that there are five. */
export function matrixSkills(roles: readonly Role[]): readonly NamedSkill[] {
  const named = commonSkills(roles);
  if ((named[0]?.roles.length ?? 0) < SHARED_BY) return [];
  const shared = named.filter(({ roles: own }) => own.length > 1).length;
  const count = Math.min(COLUMNS.most, Math.max(COLUMNS.least, shared));
  const sizes = Array.from({ length: count - COLUMNS.least + 1 }, (_, fewer) => count - fewer);
  const fitting = sizes.find((size) => headsWidth(named.slice(0, size)) <= HEADS_ROOM);
  return named.slice(0, fitting ?? COLUMNS.least);
}

function headsWidth(skills: readonly NamedSkill[]): number {
  const longest = ({ name }: NamedSkill): number =>
    Math.min(HEAD_WORD, Math.max(...name.split(/\s+/).map((word) => word.length)));
  return skills.reduce((sum, skill) => sum + longest(skill) + BETWEEN_HEADS, 0);
}

interface IndexedSkill {
  /** As it is first written. */
  readonly name: string;
  readonly words: readonly string[];
  /** Its words, by which it is one skill however it is written. */
  readonly key: string;
  /** Of those that have it, rising. */
  readonly places: number[];
}

type SharedSkill = Pick<IndexedSkill, 'name' | 'places'>;

/** The skills of many roles, or of what else has some, by their words, so that those that hold some words are found without looking at all. */
export class SkillIndex<Holder extends Pick<Role, 'skills'>> {
  /** Each once, by its words. */
  readonly #byWords = new Map<string, IndexedSkill>();
  readonly #byWord = new Map<string, IndexedSkill[]>();
  /** By each way in which it is written. */
  readonly #byName = new Map<string, IndexedSkill>();
  /** How many words there are in one. */
  readonly #lengths = new Set<number>();

  readonly #holders: readonly Holder[];

  constructor(holders: readonly Holder[]) {
    this.#holders = holders;
    for (const [place, { skills }] of holders.entries()) for (const name of skills) this.#add(name, place);
  }

  #add(name: string, place: number): void {
    const words = wordsIn(name);
    if (words.length === 0) return;
    const key = words.join(' ');
    const known = this.#byWords.get(key);
    const skill = known ?? { name, words, key, places: [] };
    if (skill.places.at(-1) !== place) skill.places.push(place);
    this.#byName.set(name, skill);
    if (known !== undefined) return;
    this.#byWords.set(key, skill);
    this.#lengths.add(words.length);
    for (const word of new Set(words)) {
      const others = this.#byWord.get(word);
      if (others === undefined) this.#byWord.set(word, [skill]);
      else others.push(skill);
    }
  }

  get skills(): readonly IndexedSkill[] {
    return [...this.#byWords.values()];
  }

  naming(words: readonly string[]): readonly Holder[] {
    const places = new Set(this.#holding(words).flatMap((skill) => [...skill.places]));
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#holders[place] ?? []);
  }

  #holding(words: readonly string[]) {
    const lists = words.map((word) => this.#byWord.get(word) ?? []);
    const [rarest = []] = lists.sort((a, b) => a.length - b.length);
    return rarest.filter((skill) => holdsInOrder(skill.words, words));
  }

  /** What a role and others share, in the words of the shorter: each skill of one that the other names. */
  sharedSkills(role: Pick<Role, 'skills'>): readonly SharedSkill[] {
    const found = new Map<string, SharedSkill>();
    const add = (key: string, name: string, places: number[]): void => {
      const known = found.get(key);
      found.set(
        key,
        known ? { name: known.name, places: [...new Set([...known.places, ...places])] } : { name, places },
      );
    };
    for (const name of role.skills) {
      const own = this.#byName.get(name);
      if (own === undefined) continue;
      for (const { places } of this.#holding(own.words)) add(own.key, name, places);
      for (const part of partsOf(own.words, this.#lengths)) {
        const skill = this.#byWords.get(part);
        if (skill !== undefined) add(skill.key, skill.name, skill.places);
      }
    }
    return [...found.values()];
  }
}

/** Every run of words that has the length of some skill, and is shorter than the whole. */
function partsOf(words: readonly string[], lengths: ReadonlySet<number>): readonly string[] {
  const shorter = [...lengths].filter((length) => length < words.length).sort((a, b) => a - b);
  return words.flatMap((_, start) =>
    shorter
      .filter((length) => start + length <= words.length)
      .map((length) => words.slice(start, start + length).join(' ')),
  );
}
