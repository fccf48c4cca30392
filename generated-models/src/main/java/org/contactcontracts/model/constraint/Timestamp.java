package org.contactcontracts.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A time that RFC 3339 can write, the format {@code date-time} of JSON Schema.
 *
 * <p>Null is valid.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TimestampValidator.class)
public @interface Timestamp {

  String message() default "is a time that RFC 3339 cannot write";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
