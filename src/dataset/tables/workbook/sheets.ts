/** The part of a workbook that lists its sheets. */
import { PackageError } from '../../../opc/fault.js';
import { PACKAGE_LIMITS } from '../../../opc/limits.js';
import type { Attributes, XmlHandler } from '../../../opc/xml.js';
import type { DateSystem } from './serial.js';

export interface SheetEntry {
  readonly name: string;
  /** Of the sheet's relationship. */
  readonly id: string;
  readonly hidden: boolean;
}

export class SheetList implements XmlHandler {
  readonly root = 'workbook';
  readonly sheets: SheetEntry[] = [];
  dates: DateSystem = '1900';

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr' && isTrue(attributes.date1904)) this.dates = '1904';
    if (name !== 'sheet') return;
    // Of another namespace, whose prefix is the file's own matter.
    const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
    if (this.sheets.length === PACKAGE_LIMITS.parts) throw new PackageError('too many parts');
    this.sheets.push({ name: attributes.name ?? '', id, hidden });
  }
}

/** A yes or no of XML Schema. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
