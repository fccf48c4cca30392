package org.contactcontracts.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.TrafficFinding;
import org.junit.jupiter.api.Test;

/**
 * What the checker and the tools of others find in the same recordings, as {@code
 * docs/checking-compared.md} says. After an intended change: {@code mvn verify -Dgolden.update}.
 *
 * <p>What each tool has against each exchange is written to {@code target/corpus}.
 */
class CheckingComparedIT {
  private static final Path DOCUMENT = Path.of("..", "docs", "checking-compared.md");
  private static final String BEGIN = "<!-- written by CheckingComparedIT -->\n\n";
  private static final String END = "\n<!-- until here -->";
  private static final List<String> TOOLS =
      List.of("contact-contracts", "redocly drift", "Atlassian");

  @Test
  void theTableInTheDocumentIsWhatTheToolsFind() throws IOException {
    ComparisonTable table = new ComparisonTable(TOOLS);
    StringBuilder details = new StringBuilder();
    for (String vendor : TrafficCorpus.vendors()) {
      compare(vendor, table, details);
    }
    Files.writeString(Path.of("target", "corpus", "compared.txt"), details);

    String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
    String expected = withTable(document, table.markdown());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected, StandardCharsets.UTF_8);
      document = expected;
    }

    assertThat(document).isEqualTo(expected);
  }

  private static void compare(String vendor, ComparisonTable table, StringBuilder details) {
    List<CorpusEntry> entries =
        TrafficCorpus.of(vendor).stream().filter(CheckingComparedIT::isComplete).toList();
    Path har = PeerFindings.har(vendor, entries);
    List<List<List<String>>> findings =
        List.of(
            own(entries),
            PeerFindings.redoclyDrift(vendor, har, entries.size()),
            PeerFindings.atlassian(vendor, har));
    for (List<List<String>> tool : findings) {
      assertThat(tool).hasSameSizeAs(entries);
      // Were it not so, a tool would find a defect in anything.
      assertThat(tool.get(0)).as(entries.get(0).toString()).isEmpty();
    }
    for (int i = 0; i < entries.size(); i++) {
      List<Boolean> found = new ArrayList<>();
      for (int t = 0; t < findings.size(); t++) {
        List<String> said = findings.get(t).get(i);
        found.add(!said.isEmpty());
        details.append(entries.get(i)).append(" | ").append(TOOLS.get(t)).append(": ");
        details.append(said.toString().replace('\n', ' ')).append('\n');
      }
      table.add(entries.get(i), found);
    }
  }

  /** What a recording left out is nothing that another tool could be blamed for. */
  private static boolean isComplete(CorpusEntry entry) {
    return entry.label().filter(label -> label.kind() == DefectKind.INCOMPLETE).isEmpty();
  }

  private static List<List<String>> own(List<CorpusEntry> entries) {
    return Audited.of(HarWriter.write(entries), entries.size()).findings().stream()
        .map(found -> found.stream().map(TrafficFinding::problem).toList())
        .toList();
  }

  private static String withTable(String document, String table) {
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    assertThat(begin).as("the place of the table").isBetween(BEGIN.length(), end);
    return document.substring(0, begin) + table + document.substring(end);
  }
}
