package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.OffsetDateTime;
import org.contactcontracts.model.internal.Rfc3339;
import org.jspecify.annotations.Nullable;

/** Checks {@link Timestamp}; Bean Validation makes it. */
public final class TimestampValidator implements ConstraintValidator<Timestamp, OffsetDateTime> {

  @Override
  public boolean isValid(@Nullable OffsetDateTime time, ConstraintValidatorContext context) {
    return time == null || Rfc3339.canWrite(time);
  }
}
