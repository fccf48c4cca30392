package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each format as it was reviewed. After an intended change: {@code mvn verify -Dgolden.update}, and
 * look at the page in a browser.
 */
class ReportGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/golden");

  @ParameterizedTest
  @EnumSource
  void reportsRecordingsAsReviewed(ReportFormat format) throws IOException {
    assertGolden("recordings." + format, SampleRun.recordings(format), format);
  }

  @ParameterizedTest
  @EnumSource
  void reportsPayloadsAsReviewed(ReportFormat format) throws IOException {
    assertGolden("payloads." + format, SampleRun.payloads(format), format);
  }

  private static void assertGolden(String name, String report, ReportFormat format)
      throws IOException {
    String shown = format == ReportFormat.JSON ? indented(report) : report;
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, shown);
    }

    assertThat(shown).isEqualTo(Files.readString(golden));
  }

  /** Its one line would be no use in a review. */
  private static String indented(String json) throws JsonProcessingException {
    JsonMapper mapper = new JsonMapper();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return mapper.writer(printer).writeValueAsString(mapper.readTree(json)) + "\n";
  }
}
