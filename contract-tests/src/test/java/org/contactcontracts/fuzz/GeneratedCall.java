package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.contactcontracts.client.ClientBuilder;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.validator.Contract;

/** The call of an operation by its generated client, made without retries. */
final class GeneratedCall {

  private final Object client;
  private final Method method;
  private final List<String> pathParameters;

  private GeneratedCall(Object client, Method method, List<String> pathParameters) {
    this.client = client;
    this.method = method;
    this.pathParameters = pathParameters;
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
    return new GeneratedCall(
        client(type, settings),
        method,
        Contract.of(place.vendor()).operation(place.operation()).pathParameterNames());
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

  /** Gives a client its credential, if its vendor has one apart from the path. */
  static void credential(Place place, ClientBuilder<?> builder, String credential) {
    if (place.document().at("/components/securitySchemes").isEmpty()) {
      return;
    }
    Method setting =
        Arrays.stream(builder.getClass().getMethods())
            .filter(m -> m.getDeclaringClass() == builder.getClass())
            .filter(m -> Arrays.equals(m.getParameterTypes(), new Class<?>[] {String.class}))
            .findFirst()
            .orElseThrow();
    try {
      setting.invoke(builder, credential);
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
    return with(name -> "1", request);
  }

  /**
   * Makes the call.
   *
   * @param path the values of the path parameters by their names
   * @throws RuntimeException what the client throws
   */
  Exchange<?> with(UnaryOperator<String> path, Object request) {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length - 1; i++) {
      String value = path.apply(pathParameters.get(i));
      arguments[i] =
          method.getParameterTypes()[i] == String.class ? value : (Object) Long.valueOf(value);
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
