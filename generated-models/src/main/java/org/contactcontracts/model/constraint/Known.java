package org.contactcontracts.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An open enum whose value the contract lists.
 *
 * <p>Null is valid.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownValidator.class)
public @interface Known {

  String message() default "is not a value that the contract lists";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
