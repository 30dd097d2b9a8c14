/** Why a document is made, or put back. */
export type Reason =
  | { readonly kind: 'forced' | 'new' | 'version' | 'row' }
  /** `what`: fields of the dataset, options, or files. */
  | { readonly kind: 'data' | 'options' | 'template' | 'theme' | 'picture' | 'font'; readonly what: readonly string[] }
  /** Of files that were written. */
  | { readonly kind: 'missing' | 'edited'; readonly what: readonly string[] };
