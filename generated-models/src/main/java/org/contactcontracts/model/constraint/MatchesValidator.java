package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link Matches}; Bean Validation makes it. */
public final class MatchesValidator implements ConstraintValidator<Matches, String> {

  private Pattern pattern = Pattern.compile("");

  @Override
  public void initialize(Matches constraint) {
    pattern = Pattern.compile(ecmaToJava(constraint.value()));
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || pattern.matcher(text).find();
  }

  /**
   * In Java an unescaped dollar also matches before a final line break; in ECMA-262 it does not.
   */
  private static String ecmaToJava(String pattern) {
    return pattern.endsWith("$") && !pattern.endsWith("\\$")
        ? pattern.substring(0, pattern.length() - 1) + "\\z"
        : pattern;
  }
}
