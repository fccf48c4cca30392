package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransportMessageTest {

  @Test
  void findsAHeaderInAnyCase() {
    TransportResponse response =
        new TransportResponse(200, Map.of("Retry-After", List.of("1", "2")), new byte[0]);

    assertThat(response.header("retry-after")).contains("1");
    assertThat(response.header("other")).isEmpty();
    assertThat(response.headers().get("RETRY-AFTER")).containsExactly("1", "2");
  }

  @Test
  void doesNotShareItsBody() {
    byte[] bytes = {1, 2};
    TransportResponse response = new TransportResponse(200, Map.of(), bytes);

    bytes[0] = 9;
    response.body()[1] = 9;

    assertThat(response.body()).containsExactly(1, 2);
  }

  @Test
  void doesNotShareItsHeaders() {
    List<String> values = new ArrayList<>(List.of("1"));
    TransportResponse response = new TransportResponse(200, Map.of("X", values), new byte[0]);

    values.add("2");

    assertThat(response.headers().get("X")).containsExactly("1");
    assertThatThrownBy(() -> response.headers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void showsStatusAndLengthOnly() {
    TransportResponse response =
        new TransportResponse(
            200, Map.of("X", List.of("canary")), "canary".getBytes(StandardCharsets.UTF_8));

    assertThat(response).hasToString("status 200, 6 bytes");
    assertThat(new Exchange<>(7, response, 2))
        .hasToString("Exchange[body=7, response=status 200, 6 bytes, attempts=2]");
  }
}
