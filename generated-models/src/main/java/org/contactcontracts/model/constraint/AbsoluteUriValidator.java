package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.contactcontracts.model.internal.TextFormat;
import org.jspecify.annotations.Nullable;

/** Checks {@link AbsoluteUri}; Bean Validation makes it. */
public final class AbsoluteUriValidator implements ConstraintValidator<AbsoluteUri, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || TextFormat.URI.holds(text);
  }
}
