package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.client.ClientBuilder;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportException;

/** What a generated client puts on the wire for a request. */
final class Wire {

  /** A part of a form, as the client writes it (RFC 7578, 4.2). */
  private static final Pattern PART =
      Pattern.compile(
          "Content-Disposition: form-data; name=\"([^\"]*)\"[^\r]*\r\n(?:[^\r]+\r\n)*\r\n(.*?)\r\n--",
          Pattern.DOTALL);

  private Wire() {}

  /** The body as JSON; the fields of a form as one object. */
  static byte[] bytes(Place place, Object model) {
    AtomicReference<RequestBody> sent = new AtomicReference<>();
    Transport transport =
        request -> {
          sent.set(request.body());
          throw new IOException("The body is all that is wanted.");
        };
    try {
      call(place, settings -> settings.transport(transport).requestChecks(false), model);
    } catch (TransportException e) {
      // as the transport says
    }
    try (InputStream in = Objects.requireNonNull(sent.get()).open()) {
      byte[] body = in.readAllBytes();
      return place.isForm() ? form(body).toString().getBytes(StandardCharsets.UTF_8) : body;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The exchange of a call in one attempt, whatever its path. */
  static Exchange<?> call(Place place, Consumer<ClientBuilder<?>> settings, Object model) {
    JsonNode operation = operation(place);
    String name =
        place.isForm()
            ? operation.required("x-form-operation-id").asText()
            : operation.required("operationId").asText();
    Class<?> type = Generated.client(place.vendor(), operation.at("/tags/0").asText());
    try {
      Object client = client(type, settings);
      Method method =
          Arrays.stream(type.getMethods())
              .filter(m -> m.getName().equals(name + "Exchange"))
              .findFirst()
              .orElseThrow();
      Object[] arguments = new Object[method.getParameterCount()];
      for (int i = 0; i < arguments.length - 1; i++) {
        arguments[i] = method.getParameterTypes()[i] == String.class ? "x" : (Object) 1L;
      }
      arguments[arguments.length - 1] = model;
      return (Exchange<?>) method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object client(Class<?> type, Consumer<ClientBuilder<?>> settings)
      throws ReflectiveOperationException {
    ClientBuilder<?> builder = (ClientBuilder<?>) type.getMethod("builder").invoke(null);
    builder.baseUrl(URI.create("http://v.invalid")).retryPolicy(RetryPolicy.none());
    settings.accept(builder);
    return builder.getClass().getMethod("build").invoke(builder);
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

  private static ObjectNode form(byte[] body) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Matcher part = PART.matcher(new String(body, StandardCharsets.UTF_8));
    for (int from = 0; part.find(from); from = part.end() - 2) {
      fields.put(part.group(1), part.group(2));
    }
    return fields;
  }
}
