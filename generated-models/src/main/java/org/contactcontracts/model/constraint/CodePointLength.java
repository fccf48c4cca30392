package org.contactcontracts.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The length of a text, in Unicode code points, as JSON Schema counts it (2020-12, validation 6.3.1
 * and 6.3.2).
 *
 * <p>Null is valid.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodePointLengthValidator.class)
public @interface CodePointLength {

  int min() default 0;

  int max() default Integer.MAX_VALUE;

  String message() default "has a length outside {min} to {max} code points";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
