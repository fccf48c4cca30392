package org.contactcontracts.traffic.report;

/**
 * A file on the page.
 *
 * @param file what was checked
 * @param outcome what came of it
 * @param findings how many findings it has
 */
record HtmlFile(CheckedFile file, FileOutcome outcome, long findings) {}
