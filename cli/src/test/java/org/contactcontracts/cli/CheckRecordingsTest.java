package org.contactcontracts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckRecordingsTest {
  private static final String EXAMPLES = "../docs/example";
  private static final String MONDAY = EXAMPLES + "/monday.har";
  private static final String TUESDAY = EXAMPLES + "/tuesday.har";
  private static final String GATEWAY = "99digital=http://127.0.0.1:8080/99digital";
  private static final String NOTHING = "{\"log\":{\"version\":\"1.2\",\"entries\":[]}}";

  @TempDir private Path folder = Path.of("");

  @Test
  void exitsWithZeroWhenEveryExchangeConforms() {
    Ran ran = Ran.of("check", MONDAY);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith(
            MONDAY
                + ": conforms; 3 exchanges: 3 conforming, 0 violating, 0 undocumented, 0"
                + " unreadable\n"
                + "1 recording, 3 exchanges: 3 conforming, 0 violating, 0 undocumented, 0"
                + " unreadable; 0 errors, ");
  }

  @Test
  void exitsWithOneAndSaysWhereAndWhyTrafficDrifted() {
    Ran ran = Ran.of("check", TUESDAY);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .containsPattern(
            "tuesday.har:[0-9]+:[0-9]+: error response-body \\[invent updateContact\\] The value"
                + " at /blocked is a string, and the contract allows a boolean\\.\n"
                + "  Send a boolean\\.\n"
                + "  value: string of 3 characters\n"
                + "  contract: specs/invent/openapi.yaml:349:11"
                + " #/components/schemas/Contact/properties/blocked/type\n"
                + "  2 times: exchange 0 at [0-9:]+, exchange 2 at [0-9:]+\n")
        .contains(
            TUESDAY
                + ": violates; 6 exchanges: 1 conforming, 4 violating, 1 undocumented, 0"
                + " unreadable\n");
  }

  @Test
  void writesSeveralReportsAtOnce() throws IOException {
    Ran ran =
        Ran.of(
            "check",
            "--format=json",
            "--format=sarif=" + folder.resolve("a.sarif"),
            "--format=junit=" + folder.resolve("a.xml"),
            "--format=html=" + folder.resolve("a.html"),
            "--format=github=" + folder.resolve("a.txt"),
            "--format=text=" + folder.resolve("b.txt"),
            "--server=" + GATEWAY,
            MONDAY,
            TUESDAY);

    JsonNode json = new JsonMapper().readTree(ran.out());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(json.at("/summary"))
        .hasToString(
            "{\"exchanges\":9,\"conforming\":5,\"violating\":4,\"undocumented\":0,\"unreadable\":0}");
    assertThat(json.at("/results/1/findings/0/exchange").asInt()).isZero();
    assertThat(json.at("/results/1/findings/0/count").asInt()).isEqualTo(2);
    assertThat(names(folder)).containsExactly("a.html", "a.sarif", "a.txt", "a.xml", "b.txt");
    assertThat(folder.resolve("a.sarif")).content().contains("\"columnKind\"");
    assertThat(folder.resolve("a.xml")).content().startsWith("<?xml ");
    assertThat(folder.resolve("a.html")).content().startsWith("<!DOCTYPE html>");
    assertThat(folder.resolve("a.txt")).content().startsWith("::error file=");
    assertThat(folder.resolve("b.txt")).content().contains(": error response-body [");
  }

  @Test
  void listsEachPlaceWhenNotFolding() throws IOException {
    Ran ran = Ran.of("check", "--format=json", "--no-fold", TUESDAY);

    List<JsonNode> findings =
        new JsonMapper().readTree(ran.out()).at("/results/0/findings").findParents("exchange");
    assertThat(findings)
        .filteredOn(finding -> finding.path("instance").asText().equals("/blocked"))
        .extracting(finding -> finding.path("exchange").asInt())
        .containsExactly(0, 2);
  }

  @Test
  void failsAndSaysWhyWhenNothingWasChecked() throws IOException {
    String empty = write("empty.har", NOTHING);
    String foreign =
        write(
            "foreign.har",
            Files.readString(Path.of(MONDAY)).replaceAll("https://[a-z0-9.]+", "http://a.example"));

    assertFails(
        "no recording has an exchange. Check how they were recorded.", Ran.of("check", empty));
    assertFails(
        "no operation of a contract fits any of 3 exchanges. Name a gateway with --server, or"
            + " another contract with --spec.",
        Ran.of("check", foreign));
    assertFails(
        "none of 3 exchanges is one of the vendor or operation that was asked for. Check --vendor"
            + " and --operation, or name a gateway with --server.",
        Ran.of("check", "--vendor=omnivibe", MONDAY));
    assertFails(
        "none of 3 exchanges is one of the vendor or operation that was asked for. Check --vendor"
            + " and --operation, or name a gateway with --server.",
        Ran.of("check", "--operation=updateContactChannel", MONDAY));
  }

  @Test
  void saysOnTheErrorStreamWhyItFailsWhateverTheFormat() {
    Ran ran = Ran.of("check", "--format=json", "--vendor=omnivibe", MONDAY);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).startsWith("failed: Nothing was checked: ").hasLineCount(1);
    assertThat(ran.out()).contains("\"reasons\":[\"Nothing was checked: ");
  }

  @Test
  void countsNothingButWhatWasAskedFor() {
    Ran ran = Ran.of("check", "--vendor=99digital", "--operation=updateContact", MONDAY);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .startsWith(MONDAY + ": conforms; 1 exchange: 1 conforming, ")
        .doesNotContain("invent");
  }

  @Test
  void checksAgainstAnotherContract() throws IOException {
    String spec =
        write(
            "pets.yaml",
            """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://online.99digital.co.il'}]
            paths:
              /api/v1/accounts/{account}/contacts/{pet}:
                patch:
                  operationId: updatePet
                  parameters:
                    - {name: account, in: path, required: true, schema: {type: string}}
                    - {name: pet, in: path, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content: {application/json: {schema: {type: object}}}
                  responses:
                    '204': {description: Done.}
            """);

    Ran ran = Ran.of("check", "--spec=" + spec, "--vendor=pets", MONDAY);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            ": error unknown-status [pets updatePet] ", "  contract: " + spec + ":14:7 #/paths/");
  }

  @Test
  void failsBelowTheCoverageThatIsAskedFor() {
    Ran enough = Ran.of("check", "--min-coverage=1", MONDAY);
    Ran tooLittle = Ran.of("check", "--min-coverage=99.5", "--coverage", MONDAY);

    assertThat(enough.exitCode()).isZero();
    assertThat(tooLittle.exitCode()).isEqualTo(1);
    assertThat(tooLittle.out()).contains("\nomnivibe updateContact ", "  not in the traffic\n");
    assertThat(tooLittle.err())
        .matches(
            "failed: The coverage is [0-9.]+ %, and at least 99\\.5 % are asked for\\. Record what"
                + " the table of the coverage says was not seen, or ask for less\\.\n");
  }

  @Test
  void weighsRulesAsAskedFor() {
    String[] lenient = {
      "check",
      "--severity=response-body=warning",
      "--severity=unknown-request-member=note",
      "--severity=unknown-status=off",
      TUESDAY
    };

    Ran ran = Ran.of(lenient);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains(": warning response-body ", ": note unknown-request-member ")
        .doesNotContain("unknown-status");
    assertThat(Ran.of(with(lenient, "--fail-on=warning")).exitCode()).isEqualTo(1);
  }

  @Test
  void exitsWithThreeWhenAnythingCannotBeRead() throws IOException {
    String broken = write("broken.har", "{\"log\": ");
    String missing = folder.resolve("missing.har").toString();

    Ran ran = Ran.of("check", broken, missing, TUESDAY);

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.out())
        .contains(
            broken + ":1:1: error unreadable-exchange [no contract] ",
            missing + ":1:1: error unreadable-exchange [no contract] ",
            "There is no such file or folder; check the path.",
            TUESDAY + ": violates; ",
            "3 recordings, 6 exchanges: ");
  }

  @Test
  void checksAFileOnceHoweverOftenItIsAskedFor() {
    Ran ran = Ran.of("check", MONDAY, EXAMPLES + "/mon*.har", EXAMPLES + "/./monday.har");

    assertThat(ran.out()).contains("\n1 recording, 3 exchanges: ");
  }

  @Test
  void readsARecordingFromTheStandardInput() throws IOException {
    Ran ran = Ran.of(Files.readString(Path.of(MONDAY)), Terminal.NONE, Map.of(), "check", "-");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("-: conforms; 3 exchanges: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file/a.sarif", "."})
  void saysBeforeCheckingThatAReportCannotBeWritten(String name) throws IOException {
    write("file", "");
    Path target = folder.resolve(name);

    Ran ran = Ran.of("check", "--format=sarif=" + target, MONDAY);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("contact-contracts check: The report " + target + " cannot be written: ");
  }

  @Test
  void aReportThatCannotBeFinishedLeavesNothingBehind() {
    Ran ran =
        Ran.of("check", "--format=text=/dev/full", "--format=json=" + folder.resolve("a"), MONDAY);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith(
            "contact-contracts check: The report /dev/full cannot be written: check that the disk"
                + " has room.\n");
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void keepsTheOldReportUntilTheNewOneIsWhole() throws IOException {
    Path target = Files.writeString(folder.resolve("a.json"), "old");

    Ran.of("check", "--format=json=" + target, MONDAY);

    assertThat(target).content().startsWith("{\"results\":[");
    assertThat(names(folder)).containsExactly("a.json");
  }

  @Test
  void makesTheFolderOfAReport() {
    Path target = folder.resolve("build/reports/a.json");

    assertThat(Ran.of("check", "--format=json=" + target, MONDAY).exitCode()).isZero();
    assertThat(target).exists();
  }

  @Test
  void writesToADeviceWithoutReplacingIt() {
    Ran ran = Ran.of("check", "--format=json=/dev/null", MONDAY);

    assertThat(ran.exitCode()).isZero();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void coloursOnATerminalUnlessAskedNotTo() {
    Terminal colours = new Terminal(true, false);

    assertThat(Ran.of("", colours, Map.of(), "check", MONDAY).out()).contains("\u001B[32m");
    assertThat(Ran.of("", colours, Map.of("NO_COLOR", "1"), "check", MONDAY).out())
        .doesNotContain("\u001B");
    assertThat(Ran.of("", colours, Map.of(), "check", "--color=never", MONDAY).out())
        .doesNotContain("\u001B");
    assertThat(Ran.of("check", "--color=always", MONDAY).out()).contains("\u001B[32m");
    assertThat(Ran.of("check", MONDAY).out()).doesNotContain("\u001B");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertUsage(
        "Two reports go to the standard output; write sarif=FILE for one of them.",
        "--format=json",
        "--format=sarif",
        MONDAY);
    assertUsage(
        "Two reports go to x.out; give each a file of its own.",
        "--format=json=x.out",
        "--format=sarif=x.out",
        MONDAY);
    assertUsage(
        "Invalid value for option '--format' (FORMAT[=FILE]): there is no format 'xml'; there are text,"
            + " json, sarif, junit, html, github",
        "--format=xml",
        MONDAY);
    assertUsage(
        "There is no vendor nobody; there are 99digital, clerk-chat, invent, omnivibe.",
        "--vendor=nobody",
        MONDAY);
    assertUsage(
        "No contract has an operation deleteContact; there are updateContact.",
        "--vendor=omnivibe",
        "--operation=deleteContact",
        MONDAY);
    assertUsage(
        "There is no contract of nobody; there are those of 99digital, clerk-chat, invent,"
            + " omnivibe.",
        "--server=nobody=http://a.example",
        MONDAY);
    assertUsage(
        "--server takes VENDOR=URL, such as invent=http://127.0.0.1:8080/invent.",
        "--server=http",
        MONDAY);
    assertUsage(
        "The contract none.yaml cannot be read; check that the file exists and is readable.",
        "--spec=none.yaml",
        MONDAY);
    assertUsage("--threads takes a number from 1 on.", "--threads=0", MONDAY);
    assertUsage("--fail-on takes error, warning or note.", "--fail-on=off", MONDAY);
    assertUsage("--min-coverage takes a number from 0 to 100.", "--min-coverage=101", MONDAY);
    assertUsage("--min-coverage takes a number from 0 to 100.", "--min-coverage=NaN", MONDAY);
    assertUsage("--media-type goes with --request or --response.", "--media-type=a/b", MONDAY);
    assertThat(Ran.of("check", "--severity=unknown=off", MONDAY).err())
        .contains("there is no rule 'unknown'; there are unknown-server, unknown-path, ");
    assertThat(Ran.of("check", "--severity=unknown-path=fatal", MONDAY).err())
        .contains("there is no severity 'fatal'; there are off, note, warning, error");
  }

  private void assertFails(String reason, Ran ran) {
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("failed: Nothing was checked: " + reason + "\n");
  }

  private static void assertUsage(String message, String... args) {
    Ran ran = Ran.of(with(args, "check"));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "contact-contracts check: " + message + "\nTry 'contact-contracts check --help'.\n");
  }

  /** With an argument before the others, or after the name of the command. */
  private static String[] with(String[] args, String first) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(args[0].equals("check") ? 1 : 0, first);
    return all.toArray(String[]::new);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
