package org.contactcontracts.fuzz;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactcontracts.model.Model;
import org.contactcontracts.model.Violation;
import org.contactcontracts.model.constraint.AbsoluteUri;
import org.contactcontracts.model.constraint.CodePointLength;
import org.contactcontracts.model.constraint.Known;
import org.contactcontracts.model.constraint.Mailbox;
import org.contactcontracts.model.constraint.Matches;
import org.contactcontracts.model.constraint.Timestamp;
import org.contactcontracts.validator.Finding;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;

/** What the three judges of a model's values find, put so that it can be compared. */
public final class ModelViolations {

  private static final Map<Class<? extends Annotation>, String> KEYWORDS =
      Map.of(
          AbsoluteUri.class, "format",
          Mailbox.class, "format",
          Timestamp.class, "format",
          Matches.class, "pattern",
          Known.class, "enum",
          Min.class, "minimum",
          Max.class, "maximum");

  private ModelViolations() {}

  /** A rule that is broken, and where. */
  record Broken(String instance, String keyword) {}

  /** What a generated model says of itself. */
  public static List<Violation> of(Object model) {
    return ((Model) model).violations();
  }

  static Set<Broken> broken(List<Violation> violations) {
    return violations.stream()
        .map(v -> new Broken(v.instance(), v.keyword()))
        .collect(Collectors.toSet());
  }

  static Set<Broken> broken(Set<ConstraintViolation<Object>> violations) {
    return violations.stream()
        .map(v -> new Broken(pointer(v), keyword(v)))
        .collect(Collectors.toSet());
  }

  /** The place, the rule and the reason; the remedies differ in their examples. */
  static Set<List<String>> reasons(List<Violation> violations) {
    return violations.stream()
        .map(v -> List.of(v.instance(), v.keyword(), reason(v.message())))
        .collect(Collectors.toSet());
  }

  static Set<List<String>> reasonsOf(List<Finding> findings) {
    return findings.stream()
        .map(f -> List.of(f.instance(), f.keyword(), reason(f.message())))
        .collect(Collectors.toSet());
  }

  private static String reason(String message) {
    return message.substring(0, message.indexOf(';'));
  }

  private static String keyword(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    if (constraint instanceof CodePointLength length) {
      String text = (String) violation.getInvalidValue();
      return text.codePointCount(0, text.length()) > length.max() ? "maxLength" : "minLength";
    }
    return Objects.requireNonNull(KEYWORDS.get(constraint.annotationType()), constraint::toString);
  }

  /** Bean Validation names places by Java's names. */
  private static String pointer(ConstraintViolation<Object> violation) {
    StringBuilder pointer = new StringBuilder();
    Object at = violation.getRootBean();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
        at = ((List<?>) Objects.requireNonNull(at)).get(node.getIndex());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        Field field = field(Objects.requireNonNull(at), node.getName());
        pointer.append('/').append(field.getAnnotation(JsonProperty.class).value());
        at = value(at, field);
      }
    }
    return pointer.toString();
  }

  private static Field field(Object model, String name) {
    try {
      return model.getClass().getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object value(Object model, Field field) {
    try {
      field.setAccessible(true);
      Object value = field.get(model);
      return value instanceof JsonNullable<?> nullable ? nullable.orElse(null) : value;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
