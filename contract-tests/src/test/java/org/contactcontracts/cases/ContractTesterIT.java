package org.contactcontracts.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.contactcontracts.tests.Finished;
import org.contactcontracts.tests.Peers;
import org.contactcontracts.tests.Specs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Specmatic, a tester that others wrote, holds the packaged sandbox against the contracts: with the
 * first exchange of each case as what it sends.
 */
class ContractTesterIT {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Sandboxes SANDBOXES = new Sandboxes();

  @TempDir private Path folder = Path.of("");

  @AfterAll
  static void stop() {
    SANDBOXES.close();
  }

  @Test
  void specmaticFindsWhatIsExplainedAndNothingElse()
      throws IOException, InterruptedException, ParserConfigurationException, SAXException {
    Path jar =
        Peers.fromNpm(ContractTesterIT.class).resolve("node_modules/specmatic/specmatic.jar");
    List<String> differences = new ArrayList<>();
    int tests = 0;
    for (String vendor : Specs.vendors()) {
      NodeList cases = report(run(jar, vendor)).getElementsByTagName("testcase");
      tests += cases.getLength();
      for (int i = 0; i < cases.getLength(); i++) {
        difference(vendor, (Element) cases.item(i)).ifPresent(differences::add);
      }
    }

    assertThat(tests).isGreaterThan(40);
    assertThat(ExplainedDifferences.read("specmatic.txt").objections(differences)).isEmpty();
  }

  /** Runs Specmatic against a vendor and returns its folder. */
  private Path run(Path jar, String vendor) throws IOException, InterruptedException {
    Path work = Files.createDirectory(folder.resolve(vendor));
    Path examples = Files.createDirectory(work.resolve("examples"));
    for (Case one : CaseFiles.all()) {
      if (one.vendor().equals(vendor) && one.isCoveredByTheContract()) {
        writeExample(one, examples);
      }
    }
    Finished finished =
        Finished.of(
            work,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "test",
                "--testBaseURL=http://127.0.0.1:" + port() + "/" + vendor,
                "--junitReportDir=report",
                "--examples=" + examples,
                testable(vendor, work).toString()));
    assertThat(work.resolve("report")).as(finished.output()).exists();
    return work;
  }

  /**
   * The contract without what Specmatic does not do as it is meant: examples of bodies, which say
   * nothing of the path, so that it would draw contacts that do not exist; forms, for which it
   * takes no examples and draws contacts too; and ranges of status codes, which it does not read.
   */
  private static Path testable(String vendor, Path work) throws IOException {
    JsonNode contract = Specs.yaml(Specs.document(vendor));
    remove(contract, List.of("example", "examples", "multipart/form-data", "5XX"));
    return Files.writeString(
        work.resolve("openapi.yaml"), MAPPER.writeValueAsString(contract)); // JSON is YAML.
  }

  private static void remove(JsonNode node, List<String> members) {
    if (node instanceof ObjectNode object) {
      object.remove(members);
    }
    node.forEach(child -> remove(child, members));
  }

  /** What the sandbox answers now, for Specmatic to ask again in another world. */
  private static void writeExample(Case one, Path examples) throws IOException {
    String id = Integer.toHexString(one.name().hashCode());
    CaseRun.Sent first = first(one, "tested-" + id);
    RawHttp.Answer answer = send(first(one, "known-" + id));
    Optional<JsonNode> request = json(new String(first.body(), StandardCharsets.UTF_8));
    Optional<JsonNode> response = json(answer.body());
    if (request.isEmpty() || response.isEmpty()) {
      return; // Its examples hold JSON.
    }
    ObjectNode example = MAPPER.createObjectNode();
    example.put("name", one.name());
    ObjectNode sent = example.putObject("http-request");
    sent.put("method", first.step().method());
    sent.put("path", first.target().substring(one.vendor().length() + 1));
    first.headers().forEach(field -> sent.withObject("/headers").put(field.name(), field.value()));
    sent.set("body", request.get());
    ObjectNode came = example.putObject("http-response");
    came.put("status", answer.status());
    came.withObject("/headers").put("Content-Type", "application/json");
    came.set("body", response.get());
    Files.writeString(examples.resolve(id + ".json"), MAPPER.writeValueAsString(example));
  }

  /** The first request of a case, which is not sent. */
  private static CaseRun.Sent first(Case one, String credential) throws IOException {
    List<CaseRun.Sent> requests = new ArrayList<>();
    CaseRun.differences(
        one,
        credential,
        "127.0.0.1:" + port(),
        sent -> {
          requests.add(sent);
          return RawHttp.Answer.none(RawHttp.Ending.CLOSED);
        });
    return requests.get(0);
  }

  private static RawHttp.Answer send(CaseRun.Sent sent) throws IOException {
    return RawHttp.exchange(
        port(), sent.step().method(), sent.target(), sent.headers(), sent.body());
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Name and reason of a test that failed. */
  private static Optional<String> difference(String vendor, Element test) {
    NodeList failures = test.getElementsByTagName("failure");
    if (failures.getLength() == 0) {
      return Optional.empty();
    }
    String name = test.getAttribute("name");
    String reason = ((Element) failures.item(0)).getAttribute("message").strip();
    return Optional.of(
        "%s: %s: %s"
            .formatted(
                vendor,
                name.substring(name.indexOf("Scenario: ") + "Scenario: ".length()),
                reason.substring(reason.lastIndexOf('\n') + 1).strip()));
  }

  private static Element report(Path work)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(work.resolve("report/TEST-junit-jupiter.xml").toFile())
        .getDocumentElement();
  }

  private static int port() throws IOException {
    return SANDBOXES.port(List.of());
  }
}
