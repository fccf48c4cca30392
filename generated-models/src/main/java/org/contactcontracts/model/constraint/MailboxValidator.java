package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.contactcontracts.model.internal.TextFormat;
import org.jspecify.annotations.Nullable;

/** Checks {@link Mailbox}; Bean Validation makes it. */
public final class MailboxValidator implements ConstraintValidator<Mailbox, String> {

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || TextFormat.EMAIL.holds(text);
  }
}
