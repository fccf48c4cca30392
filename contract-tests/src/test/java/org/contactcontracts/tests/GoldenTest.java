package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two models, a client and a server interface as the build generates them, so that a change of a
 * template or of the generator shows in review. After an intended change: {@code mvn verify
 * -Dgolden.update}.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/golden");
  private static final String GENERATED =
      "../%s/target/generated-sources/openapi/src/main/java/org/contactcontracts/%s.java";

  @ParameterizedTest
  @CsvSource({
    "generated-models, model/invent/UpdateContactChannelRequest",
    "generated-models, model/ninetyninedigital/UpdateContactPayload",
    "generated-models, model/ninetyninedigital/NestedPayload",
    "generated-client, client/omnivibe/OmnivibeClient",
    "generated-server-stubs/jakarta-rest, server/omnivibe/OmnivibeApi"
  })
  void generatesWhatWasReviewed(String module, String type) throws IOException {
    String generated = Files.readString(Path.of(GENERATED.formatted(module, type)));
    Path golden = GOLDEN.resolve(type + ".java.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, generated);
    }

    assertThat(generated).isEqualTo(Files.readString(golden));
  }
}
