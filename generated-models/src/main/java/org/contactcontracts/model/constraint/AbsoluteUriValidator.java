package org.contactcontracts.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link AbsoluteUri}; Bean Validation makes it.
 *
 * <p>The same as the schema evaluator does with the format {@code uri}, so that both give one
 * verdict.
 */
public final class AbsoluteUriValidator implements ConstraintValidator<AbsoluteUri, String> {

  /** RFC 3986, 3 allows an empty authority and an empty path; {@link URI} does not. */
  private static final Pattern SCHEME_ALONE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:(//)?");

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    try {
      URI uri = new URI(text);
      return uri.isAbsolute()
          && text.chars().allMatch(c -> c < 128)
          && !hasBrackets(uri.getRawQuery());
    } catch (URISyntaxException e) {
      return SCHEME_ALONE.matcher(text).matches();
    }
  }

  /** RFC 3986, 3.4 allows none in a query; {@link URI} does. */
  private static boolean hasBrackets(@Nullable String query) {
    return query != null && (query.indexOf('[') >= 0 || query.indexOf(']') >= 0);
  }
}
