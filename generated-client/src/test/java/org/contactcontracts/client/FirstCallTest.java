package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the first call of a process loads. Each of these packages takes a good part of a first call,
 * and loading it by accident takes one careless line; what a call without them must not load,
 * another call shows to be found when it is.
 */
class FirstCallTest {

  private static final String OVER_JDK = "-D" + FirstCall.APACHE + "=false";
  private static final String OVER_APACHE = "-D" + FirstCall.APACHE + "=true";

  private static final String TLS = "sun.security.ssl";
  private static final String MAPPER = "com.fasterxml.jackson.databind";
  private static final String RETRIES = "io.github.resilience4j";

  /** A handshake that fails has sent nothing, and so is repeated. */
  private static final String REFUSED =
      "invent updateContact could not connect (SSLHandshakeException, attempt 3). Nothing has"
          + " changed; check the base URL and the network.";

  private static final String ANSWER =
      """
      {"id":"contact_alice","name":"Alice","blocked":true,"unsubscribed":false,"is_admin":false,
      "channels":[],"segments":[],"created_at":"2023-11-07T05:31:56Z",
      "updated_at":"2023-11-08T09:00:00Z","plan":"gold"}
      """;

  private final Path folder;

  FirstCallTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void loadsNoTlsForACallOverHttpByApacheHttpClient() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(200, ANSWER))) {
      FreshProcess process = FreshProcess.run(folder, vendor.url().toString(), OVER_APACHE);

      assertThat(process.text()).isEqualTo("contact_alice");
      assertThat(process.of("java.net.http")).doesNotContain("java.net.http.HttpClient");
      assertThat(process.of(TLS)).isEmpty();
    }
  }

  @Test
  void loadsNeitherTlsNorTheMapperNorRetriesForAnOrdinaryCallOverHttp() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(200, ANSWER))) {
      FreshProcess process = FreshProcess.run(folder, vendor.url().toString());

      assertThat(process.text()).isEqualTo("contact_alice");
      assertThat(process.of("java.net.http")).contains("java.net.http.HttpClient");
      assertThat(process.of(TLS)).isEmpty();
      assertThat(process.of(MAPPER)).isEmpty();
      assertThat(process.of(RETRIES)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OVER_JDK, OVER_APACHE})
  void loadsTlsForACallOverHttps(String transport) throws Exception {
    try (var vendor = new TlsVendor(folder, "ip:127.0.0.1", ANSWER)) {
      FreshProcess process = FreshProcess.run(folder, vendor.url(), and(transport, vendor.trust()));

      assertThat(process.text()).isEqualTo("contact_alice");
      assertThat(process.of(TLS)).contains(TLS + ".SSLContextImpl");
    }
  }

  @Test
  void loadsTheMapperForAnAnswerThatIsNotAsUsual() throws Exception {
    String twice = ANSWER.replace("\"plan\"", "\"name\":\"Bob\",\"plan\"");
    try (var vendor = new VendorServer(VendorServer.json(200, twice))) {
      FreshProcess process = FreshProcess.run(folder, vendor.url().toString());

      assertThat(process.text())
          .startsWith("invent updateContact")
          .doesNotContain("Alice")
          .doesNotContain("Bob");
      assertThat(process.of(MAPPER)).contains(MAPPER + ".ObjectMapper");
    }
  }

  @Test
  void loadsRetriesForACallThatIsRepeated() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (var vendor =
        new VendorServer(
            exchange ->
                VendorServer.json(calls.getAndIncrement() == 0 ? 503 : 200, ANSWER).to(exchange))) {
      FreshProcess process = FreshProcess.run(folder, vendor.url().toString());

      assertThat(process.text()).isEqualTo("contact_alice");
      assertThat(vendor.all()).hasSize(2);
      assertThat(process.of(RETRIES)).contains(RETRIES + ".retry.Retry");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OVER_JDK, OVER_APACHE})
  void refusesAVendorForWhomNobodyVouches(String transport) throws Exception {
    try (var vendor = new TlsVendor(folder, "ip:127.0.0.1", ANSWER)) {
      FreshProcess process = FreshProcess.run(folder, vendor.url(), transport);

      assertThat(process.text()).isEqualTo(REFUSED);
      assertThat(vendor.requests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OVER_JDK, OVER_APACHE})
  void refusesAVendorWhoIsVouchedForUnderAnotherName(String transport) throws Exception {
    try (var vendor = new TlsVendor(folder, "dns:vendor.example", ANSWER)) {
      FreshProcess process = FreshProcess.run(folder, vendor.url(), and(transport, vendor.trust()));

      assertThat(process.text()).isEqualTo(REFUSED);
      assertThat(vendor.requests()).isZero();
    }
  }

  private static String[] and(String option, String... more) {
    return Stream.concat(Stream.of(option), Stream.of(more)).toArray(String[]::new);
  }
}
