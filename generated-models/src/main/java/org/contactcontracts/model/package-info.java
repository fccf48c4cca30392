/**
 * What the generated models need at run time: the JSON mapper, open enums and file parts.
 *
 * <p>Start with {@link org.contactcontracts.model.ContactJson}. The models themselves stand in one
 * package a vendor below this one.
 */
@NullMarked
package org.contactcontracts.model;

import org.jspecify.annotations.NullMarked;
