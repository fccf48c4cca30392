package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.contactcontracts.model.internal.CodePoints;
import org.jspecify.annotations.Nullable;

/** Checks {@link CodePointLength}; Bean Validation makes it. */
public final class CodePointLengthValidator
    implements ConstraintValidator<CodePointLength, String> {

  private int min;
  private int max;

  @Override
  public void initialize(CodePointLength constraint) {
    min = constraint.min();
    max = constraint.max();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || (CodePoints.atMost(max, text) && CodePoints.atLeast(min, text));
  }
}
