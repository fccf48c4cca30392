package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.contactcontracts.client.Transport;
import org.contactcontracts.validator.Contract;

/** A generated client that is called the way a caller does, found by the names of the contract. */
record GeneratedCall(Place place, Transport transport, URI baseUrl, String credential) {

  /**
   * Calls the operation.
   *
   * @param path the values of the path parameters by their names
   */
  void send(UnaryOperator<String> path, Object model) {
    JsonNode operation = operation();
    String name =
        place.isForm()
            ? operation.required("x-form-operation-id").asText()
            : operation.required("operationId").asText();
    Class<?> type = Generated.client(place.vendor(), operation.at("/tags/0").asText());
    try {
      Object client = client(type);
      Method method =
          Arrays.stream(type.getMethods())
              .filter(m -> m.getName().equals(name + "Exchange"))
              .findFirst()
              .orElseThrow();
      List<String> parameters =
          Contract.of(place.vendor()).operation(place.operation()).pathParameterNames();
      Object[] arguments = new Object[method.getParameterCount()];
      for (int i = 0; i < arguments.length - 1; i++) {
        String value = path.apply(parameters.get(i));
        arguments[i] =
            method.getParameterTypes()[i] == String.class ? value : (Object) Long.valueOf(value);
      }
      arguments[arguments.length - 1] = model;
      method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object client(Class<?> type) throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    Class<?> builderType = builder.getClass();
    builderType.getMethod("transport", Transport.class).invoke(builder, transport);
    builderType.getMethod("baseUrl", URI.class).invoke(builder, baseUrl);
    for (Method setting : builderType.getMethods()) {
      // The one setting that is a text is the credential.
      if (setting.getDeclaringClass() == builderType
          && Arrays.equals(setting.getParameterTypes(), new Class<?>[] {String.class})) {
        setting.invoke(builder, credential);
      }
    }
    return builderType.getMethod("build").invoke(builder);
  }

  private JsonNode operation() {
    for (JsonNode path : place.document().required("paths")) {
      for (JsonNode operation : path) {
        if (place.operation().equals(operation.path("operationId").asText())) {
          return operation;
        }
      }
    }
    throw new IllegalStateException("No operation " + place);
  }
}
