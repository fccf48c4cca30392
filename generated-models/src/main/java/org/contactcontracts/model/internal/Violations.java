package org.contactcontracts.model.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.contactcontracts.model.OpenEnum;
import org.contactcontracts.model.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the contract forbids of the members of one model, in their order. Null is a member
 * that is absent or null, which the builders judge.
 *
 * <p>Nothing is allocated until there is a violation: until then each step returns the one empty
 * collector.
 */
public final class Violations {

  private static final Violations NONE = new Violations(List.of());

  private final List<Violation> list;

  private Violations(List<Violation> list) {
    this.list = list;
  }

  public static Violations none() {
    return NONE;
  }

  public Violations text(TextRule rule, @Nullable String text) {
    return text == null ? this : rule.check(text, this);
  }

  public Violations range(String member, @Nullable Number value, long least, long most) {
    if (value == null) {
      return this;
    }
    long number = value.longValue();
    if (number < least) {
      return with(member, "minimum", Mistake.below(least));
    }
    return number > most ? with(member, "maximum", Mistake.above(most)) : this;
  }

  public Violations known(String member, @Nullable OpenEnum value, List<? extends OpenEnum> known) {
    return value == null || value.isKnown() ? this : with(member, "enum", Mistake.unknown(known));
  }

  public Violations timestamp(String member, @Nullable OffsetDateTime value) {
    return value == null || Rfc3339.canWrite(value)
        ? this
        : with(member, "format", Mistake.noTimestamp());
  }

  public <T> Violations model(
      String member, @Nullable T model, Function<T, List<Violation>> violations) {
    List<Violation> inner = model == null ? List.of() : violations.apply(model);
    return inner.isEmpty() ? this : within(pointer(member), inner);
  }

  public <T> Violations models(
      String member, @Nullable List<T> models, Function<T, List<Violation>> violations) {
    Violations found = this;
    for (int i = 0; models != null && i < models.size(); i++) {
      List<Violation> inner = violations.apply(models.get(i));
      found = inner.isEmpty() ? found : found.within(pointer(member) + "/" + i, inner);
    }
    return found;
  }

  /** Unmodifiable. */
  public List<Violation> list() {
    return this == NONE ? List.of() : Collections.unmodifiableList(list);
  }

  Violations with(String member, String keyword, String predicate) {
    String pointer = pointer(member);
    return with(new Violation(pointer, keyword, subject(pointer) + " " + predicate + "."));
  }

  private Violations with(Violation violation) {
    Violations found = this == NONE ? new Violations(new ArrayList<>()) : this;
    found.list.add(violation);
    return found;
  }

  /** What a model inside of this one found, its places seen from this one. */
  private Violations within(String parent, List<Violation> inner) {
    Violations found = this;
    for (Violation violation : inner) {
      String pointer = parent + violation.instance();
      String predicate = violation.message().substring(subject(violation.instance()).length());
      found = found.with(new Violation(pointer, violation.keyword(), subject(pointer) + predicate));
    }
    return found;
  }

  private static String subject(String pointer) {
    return "The value at " + pointer;
  }

  private static String pointer(String member) {
    return "/" + member.replace("~", "~0").replace("/", "~1");
  }
}
