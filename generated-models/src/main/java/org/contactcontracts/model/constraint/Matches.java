package org.contactcontracts.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that holds a match of an ECMA-262 pattern, as JSON Schema applies one (2020-12, validation
 * 6.3.3).
 *
 * <p>Null is valid.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MatchesValidator.class)
public @interface Matches {

  String value();

  String message() default "does not match {value}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
