package org.contactcontracts.sandbox.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Header fields in the order in which they came. Names are compared without case. Immutable.
 *
 * @param fields each with its name as it was written
 */
public record HeaderList(List<Field> fields) {
  private static final HeaderList NONE = new HeaderList(List.of());

  /** Copies the fields. */
  public HeaderList {
    fields = List.copyOf(fields);
  }

  /** No fields. */
  public static HeaderList none() {
    return NONE;
  }

  /** One field. */
  public static HeaderList of(String name, String value) {
    return new HeaderList(List.of(new Field(name, value)));
  }

  /** The value of the first field with a name. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** These fields with one in place of all of its name. */
  public HeaderList with(String name, String value) {
    List<Field> changed = new ArrayList<>(without(name).fields());
    changed.add(new Field(name, value));
    return new HeaderList(changed);
  }

  /** These fields without those of a name. */
  public HeaderList without(String name) {
    return new HeaderList(
        fields.stream().filter(field -> !field.name().equalsIgnoreCase(name)).toList());
  }

  /** A header field. */
  public record Field(String name, String value) {

    /** Keeps values out of logs. */
    @Override
    public String toString() {
      return name;
    }
  }
}
