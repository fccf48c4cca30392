/** What generated code calls; not for anybody else, and free to change. */
@NullMarked
package org.contactcontracts.model.internal;

import org.jspecify.annotations.NullMarked;
