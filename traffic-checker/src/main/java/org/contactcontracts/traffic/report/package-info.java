/**
 * Writes what a check found: as text, JSON, SARIF 2.1.0, JUnit XML, a page of HTML and annotations
 * for GitHub.
 *
 * <p>Start at {@link org.contactcontracts.traffic.report.ReportFormat}, which makes a {@link
 * org.contactcontracts.traffic.report.Report}, and at {@link
 * org.contactcontracts.traffic.report.ReportedRun}, which folds findings and tells all reports.
 */
@NullMarked
package org.contactcontracts.traffic.report;

import org.jspecify.annotations.NullMarked;
