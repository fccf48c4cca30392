/**
 * Tells whether a sandbox is well and what it has done. Start with {@code MetricsPage}; what is
 * measured on the way of a request is in {@code RequestMeters}.
 */
@NullMarked
package org.contactcontracts.sandbox.internal.metrics;

import org.jspecify.annotations.NullMarked;
