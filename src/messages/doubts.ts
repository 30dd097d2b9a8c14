/** What a good editor would ask about a dataset, each with why it matters and how to accept it. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { didYouMean } from './closest.js';
import { few, quoted } from './wording.js';

export function acceptanceUnused(
  place: Place,
  code: string,
  path: string | undefined,
  codes: Iterable<string>,
): Diagnostic {
  return {
    code: 'data/acceptance-unused',
    severity: 'warning',
    place,
    message: `Nothing is found here that ${quoted(code)}${path === undefined ? '' : ` at ${path}`} would accept.`,
    why: 'An acceptance that is left behind hides the next warning of its kind.',
    hint: didYouMean(code, codes) ?? 'Take it out, or write its path as the warning does.',
  };
}

export function answerExceeded(place: Place, range: string, exceeding: number, highest: string): Diagnostic {
  return doubt('answer-exceeded', place, {
    message: `The answer says ${range}, but ${exceeding === 1 ? 'one role reaches' : `${exceeding} roles reach`} above that, up to ${highest}.`,
    why: 'Documents keep the figures of the roles and say that the two differ.',
    wayOut: 'Bring the answer up to date.',
  });
}

/** Amounts as a person reads them. */
export interface WageFigures {
  readonly stated: string;
  readonly hourly: string;
  readonly rate: string;
  readonly on: string;
}

export function belowMinimumWage(
  place: Place,
  title: string,
  { stated, hourly, rate, on }: WageFigures,
  hours: number | undefined,
): Diagnostic {
  const sum = hours === undefined ? '' : `, which is ${hourly} an hour if ${hours} hours a week are worked`;
  return doubt('below-minimum-wage', place, {
    message: `${quoted(title)} pays from ${stated}${sum}; the UK minimum wage for 21 and over was ${rate} on ${on}.`,
    why: 'Someone will do this sum in the hall. Apprentices, younger people and shorter hours may explain it; this is no legal advice.',
    wayOut: 'Look at the figure and its period.',
  });
}

export function closedRoles(place: Place, title: string, day: string, others: number): Diagnostic {
  const more =
    others === 0 ? '' : others === 1 ? ', and one more role has closed' : `, and ${others} more roles have closed`;
  return doubt('closed-roles', place, {
    message: `The last day to apply for ${quoted(title)} was ${day}${more}.`,
    why: 'People leave a stall to apply the same day.',
    wayOut: 'Take out what is over, or bring "closes" up to date.',
  });
}

export function farFromOthers(
  place: Place,
  title: string,
  stated: string,
  median: string,
  where: 'above' | 'below',
): Diagnostic {
  const far = where === 'above' ? 'at least ten times' : 'at most a tenth of';
  return doubt('far-from-others', place, {
    message: `${quoted(title)} pays ${stated}, ${far} the middle of the other roles, ${median} a year.`,
    why: 'A digit too many or too few, or a wrong period, looks like this, and it squeezes every chart.',
    wayOut: 'Look at the figure and its period.',
  });
}

export function garbledText(place: Place, garbled: string, meant: string): Diagnostic {
  return doubt('garbled-text', place, {
    message: `${quoted(garbled)} looks like ${quoted(meant)}, read once in the wrong encoding.`,
    why: 'It will stand like this on every page.',
    wayOut: 'Export the file again as UTF-8, or write the word anew.',
  });
}

export function impossiblePay(place: Place, title: string, stated: string): Diagnostic {
  return doubt('impossible-pay', place, {
    message: `${quoted(title)} pays ${stated}: hardly anyone is paid that.`,
    why: 'A wrong salary is the one fault that an audience remembers.',
    wayOut: 'Give the period that the figure is for: hour, day, week, month or year.',
  });
}

export function longText(place: Place, length: number, most: number): Diagnostic {
  return doubt('long-text', place, {
    message: `This text has ${length} characters; a slide is read with ease up to ${most}.`,
    why: 'Long texts are set smaller, or go on on a slide of their own.',
    wayOut: 'Say it in fewer words; the rest may stand in "notes".',
  });
}

export function markupInText(place: Place, markup: string): Diagnostic {
  return doubt('markup-in-text', place, {
    message: `The text holds ${quoted(markup)}, which is printed as it stands.`,
    why: 'Text is text: markup of a web page is never read as such.',
    wayOut: 'Take it out.',
  });
}

export function minimumWageUnknown(place: Place, day: string): Diagnostic {
  return {
    code: 'data/minimum-wage-unknown',
    severity: 'note',
    place,
    message: `The UK minimum wage of ${day} is not known here, so pay was not held against it.`,
  };
}

export function mixedPeriods(place: Place, counts: readonly string[]): Diagnostic {
  return doubt('mixed-periods', place, {
    message: `Pay is stated for different periods: ${counts.join(', ')}.`,
    why: 'Pages show each as stated, and charts the equivalent of a year, by "yearFactors".',
    wayOut: 'Where one of them is a slip, mend it; else look at "yearFactors".',
  });
}

export function noSource(place: Place): Diagnostic {
  return doubt('no-source', place, {
    message: 'The dataset names no source for its figures.',
    why: 'The first question after a talk is where the figures come from.',
    wayOut: `Name one under "sources"${inFileOf(place)}: title, publisher, url.`,
  });
}

export function oldFigures(place: Place, day: string, years: number): Diagnostic {
  return doubt('old-figures', place, {
    message: `The figures are of ${day}, more than ${years} years ago.`,
    why: 'Pay moves by some percent a year.',
    wayOut: 'Bring the figures and "asOf" up to date.',
  });
}

export function otherCurrency(place: Place, counts: readonly string[]): Diagnostic {
  return doubt('other-currency', place, {
    message: `Pay is stated in different currencies: ${counts.join(', ')}.`,
    why: "Currencies are not converted: roles in another one than the dataset's are in no tier and on no chart.",
    wayOut: 'Where one of them is a slip, mend it.',
  });
}

export function payNotStated(place: Place, titles: readonly string[], all: number): Diagnostic {
  return doubt('pay-not-stated', place, {
    message: `${titles.length} of ${all} roles ${titles.length === 1 ? 'states' : 'state'} no pay: ${few(titles)}.`,
    why: 'They say "not stated", are in no tier and on no chart, and are left out by a salary filter.',
    wayOut: 'Add their pay.',
  });
}

export function similarTitles(place: Place, title: string, other: string): Diagnostic {
  return doubt('similar-titles', place, {
    message:
      title === other
        ? `Two roles are called ${quoted(title)}, and neither employer nor place tells them apart.`
        : `${quoted(title)} and ${quoted(other)} may be one role.`,
    why: 'It would be counted and shown twice.',
    wayOut: 'Join them, or make their titles differ by more.',
  });
}

export function skillVariants(
  place: Place,
  ways: readonly { readonly skill: string; readonly count: number }[],
): Diagnostic {
  return doubt('skill-variants', place, {
    message: `${ways.map(({ skill, count }) => `${quoted(skill)} (${count})`).join(' and ')} differ only in capitals or number.`,
    why: 'Each is counted as a skill of its own.',
    wayOut: 'Write it one way.',
  });
}

export function smallSample(place: Place, title: string, sample: number): Diagnostic {
  return doubt('small-sample', place, {
    message: `The pay of ${quoted(title)} comes from ${sample === 1 ? 'one answer' : `${sample} answers`}.`,
    why: 'Under eight answers, one person more would move the figures, and some could be recognised.',
    wayOut: 'Join it with a similar role, or leave the pay out.',
  });
}

export function wideRange(place: Place, title: string, stated: string): Diagnostic {
  return doubt('wide-range', place, {
    message: `${quoted(title)} pays ${stated}: the upper end is more than three times the lower.`,
    why: 'So wide a range says little, and its middle even less.',
    wayOut: 'Look at both ends, or split the role by grade.',
  });
}

interface Words {
  readonly message: string;
  readonly why: string;
  /** What to do where the doubt is right. */
  readonly wayOut: string;
}

function doubt(code: string, place: Place, { message, why, wayOut }: Words): Diagnostic {
  return {
    code: `data/${code}`,
    severity: 'warning',
    place,
    message,
    why,
    hint: `${wayOut} ${howToAccept(`data/${code}`, place)}`,
  };
}

/** What the dataset's author writes who has looked at a warning and finds it right, in YAML. */
export function howToAccept(code: string, place: Place): string {
  const path = place.path === undefined || place.path === '' ? '' : `, path: ${JSON.stringify(place.path)}`;
  return `Or write under "accept"${inFileOf(place)}: - { code: ${code}${path}, reason: "..." }`;
}

/** A table has no place for such fields, nor has linked data; and what came through standard input may be either. */
function inFileOf({ file }: Place): string {
  return /\.ya?ml$/i.test(file) ? '' : ' in a second file (--data about.yaml)';
}
