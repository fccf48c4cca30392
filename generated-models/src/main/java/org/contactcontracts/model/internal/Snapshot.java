package org.contactcontracts.model.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies that keep order and nulls, at every depth of free-form JSON. */
public final class Snapshot {

  private Snapshot() {}

  public static <T extends @Nullable Object> List<T> of(List<T> list) {
    List<T> copy = new ArrayList<>(list.size());
    for (T element : list) {
      copy.add(snapshot(element));
    }
    return Collections.unmodifiableList(copy);
  }

  public static <T extends @Nullable Object> Map<String, T> of(Map<String, T> map) {
    if (map.isEmpty()) {
      return Collections.unmodifiableMap(Collections.emptyMap());
    }
    Map<String, T> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(name, snapshot(value)));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * A copy of a list that may not hold null.
   *
   * @throws IllegalArgumentException if it does
   */
  public static <T> List<T> ofValues(List<T> list) {
    // contains(null) would throw on the lists of List.of
    for (T element : list) {
      if (element == null) {
        throw new IllegalArgumentException(
            "The list holds null, which the contract does not allow.");
      }
    }
    return of(list);
  }

  public static <T> @Nullable List<T> ofValuesOrNull(@Nullable List<T> list) {
    return list == null ? null : ofValues(list);
  }

  public static <T extends @Nullable Object> @Nullable List<T> ofOrNull(@Nullable List<T> list) {
    return list == null ? null : of(list);
  }

  public static <T extends @Nullable Object> @Nullable Map<String, T> ofOrNull(
      @Nullable Map<String, T> map) {
    return map == null ? null : of(map);
  }

  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> T snapshot(T value) {
    if (value instanceof List<?> list) {
      return (T) of((List<Object>) list);
    }
    if (value instanceof Map<?, ?> map) {
      return (T) of((Map<String, Object>) map);
    }
    return value;
  }
}
