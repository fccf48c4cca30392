package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.admin.AdminAccess;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the admin API. */
class AdminAccessTest {
  private static final InetSocketAddress HERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 40000);
  private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.7", 40000);

  private final AdminAccess open = new AdminAccess(null, "127.0.0.1");
  private final AdminAccess guarded = new AdminAccess("s3cret", "192.0.2.1");

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080"})
  void letsAProgramOnThisMachineIn(String host) throws UnknownHostException {
    assertThat(open.refuse(received(HERE, "Host", host))).isEmpty();
    assertThat(guarded.refuse(received(ipv6Loopback(), "Host", host))).isEmpty();
  }

  @Test
  void takesTheAddressThatItListensOnForItsOwnName() {
    assertThat(guarded.refuse(received(HERE, "Host", "192.0.2.1:8080"))).isEmpty();
    assertThat(guarded.refuse(received(HERE, "Host", "192.0.2.10"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.1:80:80",
        ""
      })
  void refusesAForeignName(String host) {
    assertThat(problem(open.refuse(received(HERE, "Host", host))))
        .isEqualTo(
            "403 The header Host names another machine; ask for 127.0.0.1, or send the admin token.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example", "null", "http://127.0.0.1:9090", "https://127.0.0.1:8080"})
  void refusesPagesOfAnotherOrigin(String origin) {
    String refused =
        "403 The request comes from a page of another origin; ask from the sandbox's own, or send the admin token.";

    assertThat(problem(open.refuse(received(HERE, "Host", "127.0.0.1:8080", "Origin", origin))))
        .isEqualTo(refused);
    assertThat(
            problem(
                open.refuse(
                    received(HERE, "Host", "127.0.0.1:8080", "Sec-Fetch-Site", "cross-site"))))
        .isEqualTo(refused);
  }

  @Test
  void letsItsOwnPagesIn() {
    assertThat(
            open.refuse(
                received(
                    HERE,
                    "Host",
                    "127.0.0.1:8080",
                    "Origin",
                    "http://127.0.0.1:8080",
                    "Sec-Fetch-Site",
                    "same-origin")))
        .isEmpty();
  }

  @Test
  void refusesOtherMachinesWithoutTheToken() {
    assertThat(problem(open.refuse(received(ELSEWHERE, "Host", "127.0.0.1"))))
        .isEqualTo(
            "401 The admin token is missing, and the request does not come from the machine of the sandbox; ask from there, or start it with --admin-token.");
    assertThat(problem(guarded.refuse(received(ELSEWHERE, "Host", "127.0.0.1"))))
        .isEqualTo(
            "401 The admin token is missing, and the request does not come from the machine of the sandbox; send it as a Bearer token, or ask from there.");
    assertThat(open.refuse(received(HERE, "Host", "127.0.0.1", "X-Forwarded-For", "192.0.2.7")))
        .isPresent();
  }

  @Test
  void letsWhoeverHasTheTokenIn() {
    assertThat(
            guarded.refuse(
                received(ELSEWHERE, "Host", "sandbox.example", "Authorization", "Bearer s3cret")))
        .isEmpty();
    assertThat(
            problem(
                guarded.refuse(
                    received(HERE, "Host", "localhost", "Authorization", "Bearer S3cret"))))
        .isEqualTo("401 The admin token is wrong; send the one that the sandbox was started with.");
    assertThat(open.refuse(received(HERE, "Host", "localhost", "Authorization", "Bearer ")))
        .isPresent();
  }

  @Test
  void guardsTheWholeOfTheAdminApi() {
    try (Sandbox sandbox = Sandbox.builder().adminToken("s3cret").start()) {
      Caller caller = new Caller(sandbox);

      for (String path :
          List.of("/_sandbox", "/_sandbox/worlds", "/_sandbox/contacts", "/_sandbox/faults")) {
        assertThat(caller.get(path, "Authorization", "Bearer wrong").status()).isEqualTo(401);
        assertThat(caller.get(path, "Origin", "http://evil.example").status()).isEqualTo(403);
      }
      assertThat(caller.get("/_sandbox/worlds", "Authorization", "Bearer s3cret").status())
          .isEqualTo(200);
    }
  }

  @Test
  void takesNoTokenThatNobodyCanSend() {
    assertThatThrownBy(() -> Sandbox.builder().adminToken("two words"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "adminToken is blank or has a character that no Bearer token has; use letters, digits and -._~+/");
  }

  private static String problem(Optional<Answered> refused) {
    Answered answered = refused.orElseThrow();
    return answered.status()
        + " "
        + Reply.tree(new String(answered.body(), java.nio.charset.StandardCharsets.UTF_8))
            .required("detail")
            .textValue();
  }

  private static InetSocketAddress ipv6Loopback() throws UnknownHostException {
    byte[] one = new byte[16];
    one[15] = 1;
    return new InetSocketAddress(InetAddress.getByAddress(one), 40000);
  }

  private static Received received(InetSocketAddress peer, String... headers) {
    List<HeaderList.Field> fields = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(new HeaderList.Field(headers[i], headers[i + 1]));
    }
    return new Received("GET", "/_sandbox/worlds", null, new HeaderList(fields), new byte[0], peer);
  }
}
