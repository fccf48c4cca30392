package org.contactcontracts.corpus;

/** What may be wrong with a body. */
enum Flaw {
  /** It cannot be read. */
  SYNTAX,
  /** A value has another type. */
  TYPE,
  /** A value is null. */
  NULL,
  /** A text is too long. */
  LENGTH,
  /** A text has another notation, or is not one of those listed. */
  NOTATION,
  /** A number is too large or too small. */
  BOUND,
  /** A required member is missing. */
  MISSING,
  /** An object has none of its forms, or several. */
  FORM,
  /** A member is not known. */
  UNKNOWN
}
