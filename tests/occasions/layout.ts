/** Of what does not fit where it should, and of characters that no font has. */
import { builtInDataset } from '../../src/dataset/read.js';
import { document, file, inFolder, type Occasion } from './occasion.js';

const LONG = 'A title that goes on for longer than there is any room for it';
const role = (title: string, more = '') => `{ title: "${title}", salary: { min: 30000, max: 40000 }${more} }`;
const roles = (...all: readonly string[]) => `roles: [${all.join(', ')}]`;
const several = (count: number, title: (index: number) => string) =>
  roles(...Array.from({ length: count }, (_, index) => role(title(index))));

export const LAYOUT: Readonly<Record<string, Occasion>> = {
  captionParted: document(roles(role('A')), { templates: ['tests/cases/layout/long-caption.hbs'] }),
  continued: document(
    roles(
      role(
        'A',
        `, responsibilities: [${Array.from({ length: 60 }, (_, index) => `"Duty ${index} that is told in a sentence"`)}]`,
      ),
    ),
  ),
  cutLabel: document(several(12, (index) => `${index} ${`${LONG}, `.repeat(4)}`)),
  cutTier: document(
    `tiers: [{ id: a, name: "${LONG} ${LONG}", from: 0, below: 35000 }, { id: b, name: B, from: 35000 }]\n${several(12, (index) => `A${index}`)}`.replace(
      'min: 30000',
      'min: 20000',
    ),
  ),
  cutYardstick: document(
    `yardsticks: [{ name: "${`${LONG}, `.repeat(6)}", amount: 35000 }]\n${several(3, (index) => `A${index}`)}`,
  ),
  denseCode: document(`url: https://example.org/${'a'.repeat(1200)}\n${roles(role('A'))}`, { medium: 'handout' }),
  endsLeftOut: document(roles(role('A')), { templates: ['tests/cases/layout/long-figure.hbs'] }),
  handoutOnTwoPages: document(
    roles(role('A', `, responsibilities: [${Array.from({ length: 30 }, (_, index) => `"Duty ${index}"`)}]`)),
    { templates: ['handout'] },
  ),
  longLabel: document(several(3, (index) => `${index} ${LONG}`)),
  longTitle: document(roles(role(`${LONG}, `.repeat(4)))),
  posterTooFull: document(
    several(200, (index) => `${index} ${LONG}`),
    { templates: ['poster'] },
  ),
  rolesListed: document(
    several(12, (index) => `A${index}`),
    { minutes: 3 },
  ),
  rowDivided: document(roles(role('A')), { templates: ['tests/cases/layout/high-row.hbs'] }),
  smallPicture: document(roles(role('A', ', image: { src: tests/cases/pictures/right.png, alt: A desk }'))),
  talkLonger: document('', { data: [builtInDataset()], minutes: 1 }),
  talkShorter: document(roles(role('A')), { minutes: 60 }),
  wideTable: document(roles(role('A')), { templates: ['tests/cases/layout/wide-table.hbs'] }),
  yardsticksLeftOut: document(
    `yardsticks: [${Array.from({ length: 9 }, (_, index) => `{ name: The median of class ${index} of the survey, amount: ${33000 + index} }`).join(', ')}]\n${several(3, (index) => `A${index}`)}`,
  ),
};

/** A font package whose file is none, where a person installs packages. */
const damaged = file('node_modules/@expo-google-fonts/noto-sans-thai/400Regular/font.ttf', 'no font');

export const FONTS: Readonly<Record<string, Occasion>> = {
  fontUnusable: inFolder(damaged.replace(/node_modules.*/, ''), document(roles(role('พนักงาน')))),
  missingCharacters: document(roles(role('Ein \u{13000}'))),
  moreMissingCharacters: document(several(60, (index) => `${index} \u{13000}`)),
};
