/**
 * The admin API: worlds and contacts, the journal, faults. Start with {@link
 * org.contactcontracts.sandbox.internal.admin.AdminApplication}.
 */
@NullMarked
package org.contactcontracts.sandbox.internal.admin;

import org.jspecify.annotations.NullMarked;
