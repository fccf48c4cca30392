/** The console in the browser: files out of the jar, which use the admin API as anybody may. */
@NullMarked
package org.contactcontracts.sandbox.internal.console;

import org.jspecify.annotations.NullMarked;
