package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.contactcontracts.model.internal.TextPattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link Matches}; Bean Validation makes it. */
public final class MatchesValidator implements ConstraintValidator<Matches, String> {

  private TextPattern pattern = new TextPattern("");

  @Override
  public void initialize(Matches constraint) {
    pattern = new TextPattern(constraint.value());
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || pattern.isFoundIn(text);
  }
}
