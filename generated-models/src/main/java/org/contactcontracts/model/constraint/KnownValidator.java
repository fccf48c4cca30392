package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.contactcontracts.model.OpenEnum;
import org.jspecify.annotations.Nullable;

/** Checks {@link Known}; Bean Validation makes it. */
public final class KnownValidator implements ConstraintValidator<Known, OpenEnum> {

  @Override
  public boolean isValid(@Nullable OpenEnum value, ConstraintValidatorContext context) {
    return value == null || value.isKnown();
  }
}
