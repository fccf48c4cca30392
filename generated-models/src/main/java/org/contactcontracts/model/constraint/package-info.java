/**
 * Bean Validation constraints for the rules of JSON Schema that Jakarta Validation words
 * differently.
 *
 * <p>They stand on the generated models; nothing here is needed by who does not use Bean
 * Validation.
 */
@NullMarked
package org.contactcontracts.model.constraint;

import org.jspecify.annotations.NullMarked;
