package org.contactcontracts.cli;

import org.contactcontracts.validator.Verdict;

/** A file as it was named on the command line, and what the contract says about it. */
record CheckedFile(String file, Verdict verdict) {}
