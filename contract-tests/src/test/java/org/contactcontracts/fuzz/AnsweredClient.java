package org.contactcontracts.fuzz;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.contactcontracts.client.ClientBuilder;
import org.contactcontracts.client.ContactClientException;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.TransportResponse;

/**
 * A generated client whose vendor answers as it is told, with the status and the media type of one
 * place. Safe for use by several threads.
 */
final class AnsweredClient {

  /** A blocking call sends on its own thread, which therefore knows the answer. */
  private static final ThreadLocal<TransportResponse> ANSWER = new ThreadLocal<>();

  private final Place place;
  private final GeneratedCall call;

  /**
   * A client of a place.
   *
   * @param place a response
   * @param settings what the client is to be like
   */
  AnsweredClient(Place place, Consumer<ClientBuilder<?>> settings) {
    this.place = place;
    call =
        GeneratedCall.of(
            place,
            builder -> {
              builder.transport(request -> ANSWER.get());
              settings.accept(builder);
            });
  }

  /**
   * What the client makes of a body.
   *
   * @throws ContactClientException as the client does
   */
  Exchange<?> read(byte[] body) {
    String mediaType = place.gate().mediaType();
    ANSWER.set(new TransportResponse(status(), Map.of("Content-Type", List.of(mediaType)), body));
    try {
      return call.withoutChange();
    } finally {
      ANSWER.remove();
    }
  }

  int status() {
    return Integer.parseInt(place.part().substring("response-".length()).replace('X', '0'));
  }
}
