package org.contactcontracts.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is an absolute URI of RFC 3986, the format {@code uri} of JSON Schema.
 *
 * <p>Null is valid.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AbsoluteUriValidator.class)
public @interface AbsoluteUri {

  String message() default "is not an absolute URI";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
