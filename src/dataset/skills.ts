/** Skills by their words, and the roles that name them. */
import { yearPay } from './pay.js';
import { foldAccents } from './text.js';
import type { Dataset, Role } from './types.js';

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
    .map(({ name, words }) => ({ name, roles: index.rolesNaming(words) }))
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

/** A role near another, and the skills that both name. */
export interface Neighbour {
  readonly role: Role;
  readonly shared: readonly string[];
}

/** So many neighbours are worth a look. */
const NEAREST = 5;

/** Finds the nearest roles of a dataset by the skills that they share; among equals, those that pay most alike. None where no skill is shared. */
export function neighboursIn(dataset: Dataset): (role: Role) => readonly Neighbour[] {
  const index = new SkillIndex(dataset.roles);
  return (role) => {
    const pay = yearPay(role, dataset);
    const away = (other: Role): number => {
      const otherPay = yearPay(other, dataset);
      return pay && otherPay ? Math.abs(otherPay.midpoint - pay.midpoint) : Infinity;
    };
    const found = [...index.sharedWith(role)].map(([other, shared]) => ({ role: other, shared }));
    const fewest = found.map(({ shared }) => shared.length).sort((a, b) => b - a)[NEAREST - 1] ?? 0;
    return found
      .filter(({ shared }) => shared.length >= fewest)
      .map((other) => ({ ...other, away: away(other.role) }))
      .sort((a, b) => b.shared.length - a.shared.length || compare(a.away, b.away) || index.inOrder(a.role, b.role))
      .slice(0, NEAREST)
      .map(({ role: other, shared }) => ({ role: other, shared }));
  };
}

/** Infinity is as far as infinity. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

interface IndexedSkill {
  /** As it is first written. */
  readonly name: string;
  readonly words: readonly string[];
  /** Its words, by which it is one skill however it is written. */
  readonly key: string;
  readonly roles: Set<Role>;
}

/** The skills of many roles by their words, so that those that hold some words are found without looking at all. */
class SkillIndex {
  /** Each once, by its words. */
  readonly #byWords = new Map<string, IndexedSkill>();
  readonly #byWord = new Map<string, IndexedSkill[]>();
  /** By each way in which it is written. */
  readonly #byName = new Map<string, IndexedSkill>();

  readonly #places: ReadonlyMap<Role, number>;

  constructor(roles: readonly Role[]) {
    this.#places = new Map(roles.map((role, place) => [role, place]));
    for (const role of roles) for (const name of role.skills) this.#add(name, role);
  }

  #add(name: string, role: Role): void {
    const words = wordsIn(name);
    if (words.length === 0) return;
    const key = words.join(' ');
    const known = this.#byWords.get(key);
    const skill = known ?? { name, words, key, roles: new Set() };
    skill.roles.add(role);
    this.#byName.set(name, skill);
    if (known !== undefined) return;
    this.#byWords.set(key, skill);
    for (const word of new Set(words)) {
      const others = this.#byWord.get(word);
      if (others === undefined) this.#byWord.set(word, [skill]);
      else others.push(skill);
    }
  }

  get skills(): readonly IndexedSkill[] {
    return [...this.#byWords.values()];
  }

  rolesNaming(words: readonly string[]): readonly Role[] {
    const roles = new Set(this.#holding(words).flatMap((skill) => [...skill.roles]));
    return [...roles].sort((a, b) => this.inOrder(a, b));
  }

  /** As the roles were given. */
  inOrder(a: Role, b: Role): number {
    return (this.#places.get(a) ?? 0) - (this.#places.get(b) ?? 0);
  }

  #holding(words: readonly string[]) {
    const lists = words.map((word) => this.#byWord.get(word) ?? []);
    const [rarest = []] = lists.sort((a, b) => a.length - b.length);
    return rarest.filter((skill) => holdsInOrder(skill.words, words));
  }

  /** Of each other role, what it shares with this one, in the words of the shorter: each skill of one that the other names. */
  sharedWith(role: Role): ReadonlyMap<Role, readonly string[]> {
    const found = new Map<Role, Map<string, string>>();
    const add = (other: Role, name: string, key: string): void => {
      if (other === role) return;
      const shared = found.get(other) ?? new Map<string, string>();
      found.set(other, shared);
      if (!shared.has(key)) shared.set(key, name);
    };
    for (const name of role.skills) {
      const own = this.#byName.get(name);
      if (own === undefined) continue;
      for (const { roles } of this.#holding(own.words)) for (const other of roles) add(other, name, own.key);
      for (const part of partsOf(own.words)) {
        const skill = this.#byWords.get(part);
        if (skill !== undefined) for (const other of skill.roles) add(other, skill.name, skill.key);
      }
    }
    return new Map([...found].map(([other, shared]) => [other, [...shared.values()]]));
  }
}

/** Every run of words that is shorter than the whole. */
function partsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    words
      .slice(start)
      .map((__, more) => words.slice(start, start + more + 1))
      .filter((part) => part.length < words.length)
      .map((part) => part.join(' ')),
  );
}
