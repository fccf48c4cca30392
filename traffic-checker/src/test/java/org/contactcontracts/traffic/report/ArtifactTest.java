package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactTest {
  private final Artifact artifact = new Artifact(Path.of("/checkout"));

  @ParameterizedTest
  @CsvSource({
    "a.har, a.har, a.har",
    "./logs/../a.har, a.har, a.har",
    "/checkout/logs/a.har, logs/a.har, logs/a.har",
    "/checkout2/a.har, /checkout2/a.har, file:///checkout2/a.har",
    "../a.har, /a.har, file:///a.har",
    "-, stdin, stdin",
    "09:00 50%#?é.har, 09:00 50%#?é.har, 09%3A00%2050%25%23%3F%C3%A9.har"
  })
  void namesAFileFromTheCheckoutOn(String file, String path, String uri) {
    assertThat(artifact.path(file)).isEqualTo(path);
    assertThat(artifact.uri(file)).isEqualTo(uri);
  }
}
