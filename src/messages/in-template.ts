/** How what is said of a template is put together, of its own text and of the markup that it gave. */
import type { Diagnostic, Place, Severity } from '../diagnostic.js';

/** A place in a template and the partials through which it was reached, innermost first. */
export interface Where {
  readonly place: Place;
  readonly via?: readonly Place[];
}

export const error = saying('error');
export const warning = saying('warning');

type Say = (code: string, where: Where | undefined, message: string, hint?: string) => Diagnostic;

function saying(severity: Severity): Say {
  return (code, where, message, hint) => ({
    code: `template/${code}`,
    severity,
    message,
    ...(where && { place: where.place }),
    ...(hint !== undefined && { hint }),
    ...(where?.via && where.via.length > 0 && { via: where.via }),
  });
}
