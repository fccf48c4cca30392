package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.client.RequestBody;
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
      GeneratedCall.of(place, builder -> builder.transport(transport).requestChecks(false))
          .with(model);
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

  private static ObjectNode form(byte[] body) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Matcher part = PART.matcher(new String(body, StandardCharsets.UTF_8));
    for (int from = 0; part.find(from); from = part.end() - 2) {
      fields.put(part.group(1), part.group(2));
    }
    return fields;
  }
}
