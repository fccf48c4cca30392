package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Consumer;
import org.contactcontracts.client.ClientBuilder;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.RetryPolicy;

/** The call of an operation by its generated client, made without retries. */
final class GeneratedCall {

  private final Object client;
  private final Method method;

  private GeneratedCall(Object client, Method method) {
    this.client = client;
    this.method = method;
  }

  /**
   * The call of the operation that a place belongs to: with a form if the place is one.
   *
   * @param settings what the client is to be like
   */
  static GeneratedCall of(Place place, Consumer<ClientBuilder<?>> settings) {
    JsonNode operation = operation(place);
    String name =
        place.isForm()
            ? operation.required("x-form-operation-id").asText()
            : operation.required("operationId").asText();
    Class<?> type = Generated.client(place.vendor(), operation.at("/tags/0").asText());
    Method method =
        Arrays.stream(type.getMethods())
            .filter(m -> m.getName().equals(name + "Exchange"))
            .findFirst()
            .orElseThrow();
    return new GeneratedCall(client(type, settings), method);
  }

  private static Object client(Class<?> type, Consumer<ClientBuilder<?>> settings) {
    try {
      ClientBuilder<?> builder = (ClientBuilder<?>) type.getMethod("builder").invoke(null);
      builder.baseUrl(URI.create("http://v.invalid")).retryPolicy(RetryPolicy.none());
      settings.accept(builder);
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the call with a request that has no member. */
  Exchange<?> withoutChange() {
    Class<?> request = method.getParameterTypes()[method.getParameterCount() - 1];
    return with(new BuiltModel(request).build());
  }

  /**
   * Makes the call.
   *
   * @throws RuntimeException what the client throws
   */
  Exchange<?> with(Object request) {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length - 1; i++) {
      arguments[i] = method.getParameterTypes()[i] == String.class ? "x" : (Object) 1L;
    }
    arguments[arguments.length - 1] = request;
    try {
      return (Exchange<?>) method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode operation(Place place) {
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
