/** The scripts that our own faces lack, and the packages that bring a font of them. */

interface Script {
  readonly characters: RegExp;
  /** Packages of `@expo-google-fonts`, the one to install first. */
  readonly packages: readonly [string, ...string[]];
}

const SCRIPTS: readonly Script[] = [
  { characters: /\p{scx=Arabic}/u, packages: ['noto-sans-arabic'] },
  { characters: /\p{scx=Hebrew}/u, packages: ['noto-sans-hebrew'] },
  { characters: /\p{scx=Devanagari}/u, packages: ['noto-sans-devanagari'] },
  { characters: /\p{sc=Thai}|\u0e3f/u, packages: ['noto-sans-thai'] },
  { characters: /\p{sc=Hangul}/u, packages: ['noto-sans-kr'] },
  {
    characters: /[\p{scx=Hiragana}\p{scx=Katakana}]/u,
    packages: ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-tc', 'noto-sans-kr'],
  },
  {
    characters: /[\p{Emoji}\p{Extended_Pictographic}]|\u20e3|\ufe0f/u,
    packages: ['noto-emoji'],
  },
];

/** Han, its punctuation and its wide forms: one character, drawn by each country in its own way. */
const HAN = /[\p{scx=Han}\u3000-\u303f\uff00-\uffef]/u;
const HAN_PACKAGES = ['noto-sans-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'] as const;

/** The packages whose fonts may have a character, the likeliest first. */
export type PackagesOf = (character: string) => readonly string[];

/** For a text in a language (BCP 47). */
export function packagesIn(language: string): PackagesOf {
  let ofHan: readonly string[] | undefined;
  return (character) => {
    if (HAN.test(character)) {
      ofHan ??= hanPackages(new Intl.Locale(language).maximize());
      return ofHan;
    }
    return (SCRIPTS.find(({ characters }) => characters.test(character))?.packages ?? []).map(packageName);
  };
}

/** Of a run in PowerPoint, the slot of the fonts for a package's script. PowerPoint draws emoji in a font of its own. */
export function slotOf(name: string): { readonly slot?: 'complex' | 'eastAsian' } {
  if (name === packageName('noto-emoji')) return {};
  return { slot: HAN_PACKAGES.some((han) => packageName(han) === name) ? 'eastAsian' : 'complex' };
}

function hanPackages(locale: Intl.Locale): readonly string[] {
  const own = hanPackage(locale);
  return [own, ...HAN_PACKAGES.filter((name) => name !== own)].map(packageName);
}

function hanPackage({ language, script }: Intl.Locale): (typeof HAN_PACKAGES)[number] {
  if (language === 'ja') return 'noto-sans-jp';
  if (language === 'ko') return 'noto-sans-kr';
  return script === 'Hant' ? 'noto-sans-tc' : 'noto-sans-sc';
}

function packageName(name: string): string {
  return `@expo-google-fonts/${name}`;
}
