/** How bodies are read, evaluated and explained. Not API: everything here may change any day. */
@NullMarked
package org.contactcontracts.validator.internal;

import org.jspecify.annotations.NullMarked;
