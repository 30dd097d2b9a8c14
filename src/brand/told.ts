/** What is wrong with a template, in words. */
import type { Diagnostic, Place } from '../diagnostic.js';
import {
  companyDamaged,
  companyLayoutUnknown,
  companyLimit,
  companyMacros,
  companyNotPowerPoint,
  companyOldFormat,
  companyPassword,
  companyStrict,
  companyWithoutLayouts,
  companyWithoutRoom,
} from '../messages/company.js';
import type { PackageFault } from '../opc/fault.js';
import type { TemplateFault } from './fault.js';
import { LEAST_SCALE } from './scale.js';
import type { LayoutUse } from './types.js';

/** What slides stand on each, for people. */
export const USE_WORDS: Readonly<Record<LayoutUse, string>> = {
  title: 'the title slide',
  section: 'a section',
  titleOnly: 'a title alone',
  blank: 'a slide without a title',
};

export function faultTold(fault: TemplateFault, place: Place): Diagnostic {
  switch (fault.kind) {
    case 'package':
      return packageFaultTold(fault.fault, place);
    case 'password':
      return companyPassword(place);
    case 'old':
      return companyOldFormat(place);
    case 'strict':
      return companyStrict(place);
    case 'not a presentation':
      return companyNotPowerPoint(place);
    case 'macros':
      return companyMacros(place);
    case 'no layouts':
      return companyWithoutLayouts(place);
    case 'no such layout':
      return companyLayoutUnknown(place, { ...fault, use: USE_WORDS[fault.use] });
    case 'too small': {
      const { layout, safe, scale } = fault;
      return companyWithoutRoom(place, { layout, width: safe.w, height: safe.h, scale, least: LEAST_SCALE });
    }
  }
}

const LIMITS: Partial<Readonly<Record<PackageFault['kind'], string>>> = {
  'too many parts': 'it has more parts than any template',
  'too large': 'it is larger than any template when it is unpacked',
  'inflates too much': 'a part of it grows without end when it is unpacked',
  'document type': 'its XML has a document type of its own, which could read other files',
};

function packageFaultTold({ kind, part }: PackageFault, place: Place): Diagnostic {
  const limit = LIMITS[kind];
  if (limit !== undefined) return companyLimit(place, limit);
  if (kind === 'encrypted') return companyPassword(place);
  return kind === 'damaged' ? companyDamaged(place, part) : companyNotPowerPoint(place);
}
