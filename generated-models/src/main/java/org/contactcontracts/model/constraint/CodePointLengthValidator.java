package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
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
    if (text == null) {
      return true;
    }
    int length = text.codePointCount(0, text.length());
    return min <= length && length <= max;
  }
}
