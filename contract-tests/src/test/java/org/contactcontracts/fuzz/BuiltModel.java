package org.contactcontracts.fuzz;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;
import org.jspecify.annotations.Nullable;

/** A generated model that is built the way a caller does, found by the names of the contract. */
final class BuiltModel {

  private final Class<?> model;
  private final Object builder;

  BuiltModel(Class<?> model) {
    this(model, call(null, method(model, "builder", 0).orElseThrow()));
  }

  private BuiltModel(Class<?> model, Object builder) {
    this.model = model;
    this.builder = builder;
  }

  /** One that starts with the members of a model. */
  static BuiltModel from(Object built) {
    Class<?> model = built.getClass();
    return new BuiltModel(model, call(built, method(model, "toBuilder", 0).orElseThrow()));
  }

  void set(String property, JsonNode value) {
    Method setter = method(builder.getClass(), javaName(property), 1).orElseThrow();
    Class<?> type = setter.getParameterTypes()[0];
    Object argument =
        type == FilePart.class
            ? FilePart.of("a.png", "image/png", value.asText().getBytes(StandardCharsets.UTF_8))
            : ContactJson.mapper().convertValue(value, type);
    call(builder, setter, argument);
  }

  /** Sets null by the setter. */
  void setNull(String property) {
    call(
        builder,
        method(builder.getClass(), javaName(property), 1).orElseThrow(),
        new Object[] {null});
  }

  /** Whether there is a method that sends null. */
  boolean canClear(String property) {
    return clearing(property).isPresent();
  }

  void clear(String property) {
    call(builder, clearing(property).orElseThrow());
  }

  void leaveOut(String property) {
    call(builder, method(builder.getClass(), "leaveOut" + pascal(property), 0).orElseThrow());
  }

  Object build() {
    return call(builder, method(builder.getClass(), "build", 0).orElseThrow());
  }

  /** What the accessor of a member says of a model. */
  Object read(Object built, String property) {
    return call(built, method(model, javaName(property), 0).orElseThrow());
  }

  private Optional<Method> clearing(String property) {
    return method(builder.getClass(), "clear" + pascal(property), 0);
  }

  private String pascal(String property) {
    String name = javaName(property);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String javaName(String property) {
    for (Field field : model.getDeclaredFields()) {
      JsonProperty json = field.getAnnotation(JsonProperty.class);
      if (json != null && json.value().equals(property)) {
        return field.getName();
      }
    }
    throw new IllegalStateException(model + " has no member " + property);
  }

  private static Optional<Method> method(Class<?> type, String name, int parameters) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
        .findFirst();
  }

  private static Object call(
      @Nullable Object target, Method method, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
