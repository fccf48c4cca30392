package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerTest {
  private static List<Server> servers(String servers) {
    String document =
        "{openapi: 3.1.1, servers: %s, paths: {/a: {get: {operationId: get, responses: {}}}}}";
    return Contract.parse("tried", document.formatted(servers).getBytes(UTF_8))
        .operation("get")
        .servers();
  }

  @Test
  void hasVariablesOfSomeValuesOrOfAny() {
    assertThat(
            servers(
                "[{url: 'https://{a}.invalid/{b}', variables: {a: {enum: [x, y], default: x}, b:"
                    + " {default: z}}}]"))
        .containsExactly(
            new Server("https://{a}.invalid/{b}", Map.of("a", List.of("x", "y"), "b", List.of())));
  }

  @Test
  @SuppressWarnings("NullAway") // what the compiler would not let pass
  void hasAnAddress() {
    assertThatThrownBy(() -> new Server(null, Map.of())).hasMessage("url");
  }

  @Test
  void maySayNothing() {
    assertThat(servers("[]")).isEmpty();
  }
}
