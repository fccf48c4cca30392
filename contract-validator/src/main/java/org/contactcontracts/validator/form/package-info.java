/**
 * Reads forms as they are sent, so that one form means one thing to everybody who holds it against
 * a contract.
 */
@NullMarked
package org.contactcontracts.validator.form;

import org.jspecify.annotations.NullMarked;
