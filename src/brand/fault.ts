/** What can be wrong with a company's template, as a value: the stage that reads it knows who asked, and says it. */
import type { Box } from '../layout/scene.js';
import type { PackageFault } from '../opc/fault.js';
import type { LayoutUse } from './types.js';

export type TemplateFault =
  | { readonly kind: 'package'; readonly fault: PackageFault }
  /** A file of the old kind (OLE): a presentation under a password, or one of PowerPoint 97. */
  | { readonly kind: 'password' | 'old' }
  /** In the strict form of the standard, which a package cannot mix with what we write. */
  | { readonly kind: 'strict' }
  /** A package of something else, such as a workbook: its content type. */
  | { readonly kind: 'not a presentation'; readonly contentType: string }
  | { readonly kind: 'macros' }
  | { readonly kind: 'no layouts' }
  /** A layout that was chosen by a name that none has. */
  | {
      readonly kind: 'no such layout';
      readonly use: LayoutUse;
      readonly name: string;
      readonly names: readonly string[];
    }
  /** Too small for a slide of ours: how large ours are there, against the least that can be read. */
  | { readonly kind: 'too small'; readonly layout: string; readonly safe: Box; readonly scale: number };
