package org.contactcontracts.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.fuzz.NewestLts;
import org.contactcontracts.tests.Finished;
import org.contactcontracts.tests.Peers;
import org.contactcontracts.tests.Specs;

/** What tools of others find in a recording of one vendor: for each exchange, in words. */
final class PeerFindings {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("target/corpus").toAbsolutePath();

  private PeerFindings() {}

  /** Writes the exchanges of a vendor for the peers. */
  static Path har(String vendor, List<CorpusEntry> entries) {
    try {
      Files.createDirectories(FOLDER);
      return Files.write(FOLDER.resolve(vendor + ".har"), HarWriter.write(entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Redocly's drift, as it comes and from warnings on: its notes are about headers that no contract
   * names. SARIF is the report that tells of every finding in which exchange it is.
   */
  static List<List<String>> redoclyDrift(String vendor, Path har, int exchanges) {
    Path peers = Peers.fromNpm(CheckingComparedIT.class);
    Path report = FOLDER.resolve(vendor + ".redocly.sarif");
    Finished run =
        run(
            List.of(
                peers.resolve("node_modules/.bin/redocly").toString(),
                "drift",
                har.toString(),
                "--api",
                contract(vendor).toString(),
                "--min-severity",
                "warning",
                "--format",
                "sarif",
                "--output",
                report.toString()));
    assertThat(report).as(run.output()).exists();
    List<List<String>> findings = new ArrayList<>();
    for (int i = 0; i < exchanges; i++) {
      findings.add(new ArrayList<>());
    }
    try {
      for (JsonNode result : JSON.readTree(report.toFile()).at("/runs/0/results")) {
        findings
            .get(result.at("/properties/exchangeIndex").intValue())
            .add(result.at("/message/text").textValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings;
  }

  /**
   * Atlassian's validator, asked for each exchange by {@code AtlassianTraffic}. Of OpenAPI 3.1 it
   * reads parameters and security in the operations alone, so that is where it finds them.
   */
  static List<List<String>> atlassian(String vendor, Path har) {
    Path java = NewestLts.java(CheckingComparedIT.class);
    String classPath = Peers.fromMaven("atlassian", CheckingComparedIT.class);
    Finished run =
        run(
            List.of(
                java.toString(),
                "-cp",
                classPath,
                "peers/atlassian/AtlassianTraffic.java",
                withOperationsComplete(vendor).toString(),
                har.toString()));
    assertThat(run.exitCode()).as(run.output()).isZero();
    // Whatever logging has to say stands before and between.
    return run.output()
        .lines()
        .filter(line -> line.startsWith("["))
        .map(PeerFindings::texts)
        .toList();
  }

  private static List<String> texts(String line) {
    List<String> texts = new ArrayList<>();
    Tree.read(line).forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  /** A contract with what it says of all operations written out in each. */
  private static Path withOperationsComplete(String vendor) {
    JsonNode document = Specs.yaml(contract(vendor));
    for (JsonNode path : document.required("paths")) {
      JsonNode shared = ((ObjectNode) path).remove("parameters");
      for (JsonNode operation : path) {
        ArrayNode own = ((ObjectNode) operation).withArray("parameters");
        shared.forEach(own::add);
        ((ObjectNode) operation).set("security", document.required("security"));
      }
    }
    try {
      Path file = FOLDER.resolve(vendor + ".atlassian.json");
      return Files.write(file, JSON.writeValueAsBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path contract(String vendor) {
    Path file = vendor.equals(Acme.VENDOR) ? Acme.CONTRACT : Specs.document(vendor);
    return file.toAbsolutePath().normalize();
  }

  private static Finished run(List<String> command) {
    try {
      return Finished.of(Path.of("."), command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
