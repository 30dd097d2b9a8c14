/** What a preview cannot do, or should be known of it. Sorted by name. */
import type { Diagnostic } from '../diagnostic.js';

/** `code` is the system's name of why. */
export function addressRefused(host: string, port: number, code: string): Diagnostic {
  return {
    code: 'usage/address-refused',
    severity: 'error',
    message: `The system lets no preview be at --host ${host}, --port ${port} (${code}).`,
    hint: 'Leave out --host for this machine alone; --port 0 takes any port that is free.',
  };
}

/** `address` is where the preview is. */
export function browserNotOpened(address: string): Diagnostic {
  return {
    code: 'usage/browser-not-opened',
    severity: 'warning',
    message: 'No program opened the preview.',
    hint: `Open ${address} yourself.`,
  };
}

export function drawingTimedOut(template: string, seconds: number): Diagnostic {
  return {
    code: 'output/drawing-timed-out',
    severity: 'error',
    message: `${template} was stopped: it was not drawn after ${seconds} seconds.`,
    hint: 'Look for a loop in a loop, or choose fewer roles. The next save is drawn again.',
  };
}

/** A host of this machine under which others reach it. */
export function hostOpen(host: string): Diagnostic {
  return {
    code: 'usage/host-open',
    severity: 'warning',
    message: `--host ${host} shows the preview to everybody who reaches this machine over the network; there is no password.`,
    hint: 'Leave it out, and only this machine sees it.',
  };
}

/** `taken` is the port that the preview has instead. */
export function portInUse(port: number, taken: number): Diagnostic {
  return {
    code: 'usage/port-in-use',
    severity: 'warning',
    message: `Port ${port} is in use, perhaps by another preview; this one has port ${taken}.`,
    hint: '--port 0 takes any that is free, without a word.',
  };
}
