package org.contactcontracts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final List<String> REQUEST =
      List.of("check", "--vendor", "clerk-chat", "--operation", "updateContact", "--request");

  /** A stream without an end. */
  private static final class Repeated extends InputStream {
    private final IntSupplier next;

    Repeated(IntSupplier next) {
      this.next = next;
    }

    @Override
    public int read() {
      return next.getAsInt();
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      Arrays.fill(bytes, from, from + count, (byte) read());
      return count;
    }
  }

  private record Outcome(int exitCode, String out, String err) {}

  private Path folder = Path.of("");
  private String good = "";
  private String bad = "";
  private String broken = "";

  @BeforeEach
  void writeFiles(@TempDir Path empty) throws IOException {
    folder = empty;
    good = Files.writeString(folder.resolve("good.json"), "{\"name\":\"Alice\"}").toString();
    bad = Files.writeString(folder.resolve("bad.json"), "{\"nmae\":\"Alice\"}").toString();
    broken = Files.writeString(folder.resolve("broken.json"), "{\"name\":").toString();
  }

  @Test
  void exitsWithZeroWhenEveryFileConforms() {
    Outcome outcome = run("", REQUEST, good, good);

    assertThat(outcome)
        .isEqualTo(new Outcome(0, good + ": conforms\n" + good + ": conforms\n", ""));
  }

  @Test
  void exitsWithOneAndSaysWhereAndWhyWhenAFileViolates() {
    Outcome outcome = run("", REQUEST, good, bad);

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                1,
                good
                    + ": conforms\n"
                    + bad
                    + ": violates\n"
                    + "  The body has the member \"nmae\", which the contract does not know; if"
                    + " \"name\" was meant, rename it, else remove it.\n"
                    + "    additionalProperties,"
                    + " #/components/schemas/UpdateContactRequest/additionalProperties\n",
                ""));
  }

  @Test
  void exitsWithThreeWhenAFileIsNotJsonEvenBesideFindings() {
    Outcome outcome = run("", REQUEST, broken, bad, good);

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out()).contains(bad + ": violates\n", good + ": conforms\n");
    assertThat(outcome.err())
        .isEqualTo(
            broken
                + ": unreadable\n"
                + "  The JSON breaks off at line 1, column 9; send it to its end.\n"
                + "    syntax, #/components/schemas/UpdateContactRequest\n");
  }

  @Test
  void exitsWithThreeWhenAFileIsMissingOrAnEmptyFolder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Outcome outcome = run("", REQUEST, folder.resolve("none.json").toString(), empty.toString());

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                3,
                "",
                folder.resolve("none.json")
                    + ": unreadable\n"
                    + "  The file does not exist; check its name.\n"
                    + "    file, #/components/schemas/UpdateContactRequest\n"
                    + empty
                    + ": unreadable\n"
                    + "  The file cannot be read; check that it is a file and readable.\n"
                    + "    file, #/components/schemas/UpdateContactRequest\n"));
  }

  @Test
  void readsTheStandardInput() {
    assertThat(run("{\"name\":\"Ålice\"}", REQUEST, "-"))
        .isEqualTo(new Outcome(0, "-: conforms\n", ""));
  }

  @Test
  void refusesAFileBeyondTheLimitWithoutReadingItWhole() {
    InputStream endless = new Repeated(() -> ' ');

    Outcome outcome = run(endless, REQUEST, "-");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("The body is larger than 1048576 bytes, the most that is read; send less.");
  }

  @Test
  void printsOneJsonDocument() {
    Outcome outcome = run("{\"name\":1}", REQUEST, "--format", "json", good, "-", broken);

    String contract = "specs/clerk-chat/openapi.yaml";
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(
            "{\"results\":["
                + "{\"file\":\""
                + good
                + "\",\"verdict\":\"conforms\",\"findings\":[]},"
                + "{\"file\":\"-\",\"verdict\":\"violates\",\"findings\":[{\"instance\":\"/name\",\"keyword\":\"type\",\"message\":\"The"
                + " value at /name is a whole number, and the contract allows a string; send a"
                + " string.\","
                + "\"contract\":\"#/components/schemas/UpdateContactRequest/properties/name/type\","
                + "\"contractFile\":\""
                + contract
                + "\",")
        .contains(
            "\"rule\":\"request-body\",\"severity\":\"error\",\"vendor\":\"clerk-chat\","
                + "\"operation\":\"updateContact\",\"value\":\"number\",",
            "{\"file\":\""
                + broken
                + "\",\"verdict\":\"unreadable\",\"findings\":[{"
                + "\"instance\":\"\",\"keyword\":\"syntax\","
                + "\"message\":\"The JSON breaks off at line 1, column 9; send it to its"
                + " end.\","
                + "\"contract\":\"#/components/schemas/UpdateContactRequest\",",
            "\"rule\":\"request-body-syntax\",",
            "\"line\":1,\"column\":9,\"count\":1,")
        .endsWith("}]}]}\n")
        .doesNotContain("exchange", "summary", "coverage");
  }

  @Test
  void checksResponsesAndOtherMediaTypes() {
    List<String> omnivibe =
        List.of("check", "--vendor", "omnivibe", "--operation", "updateContact");

    assertThat(run("Retry later\n", omnivibe, "--response", "429", "-").exitCode()).isZero();
    assertThat(run("{\"status\":404,\"error\":\"Not Found\"}", omnivibe, "--response=404", "-"))
        .isEqualTo(new Outcome(0, "-: conforms\n", ""));
    assertThat(
            run(
                    "{\"name\":\"Alice\"}",
                    omnivibe,
                    "--request",
                    "--media-type",
                    "multipart/form-data",
                    "-")
                .exitCode())
        .isZero();
  }

  @Test
  void exitsWithTwoAndNamesWhatIsKnown() {
    List<String> invent = List.of("check", "--vendor", "invent", "--operation", "updateContact");

    assertUsage(
        run("", List.of("check", "--vendor", "x", "--operation", "y", "--request", "-")),
        "There is no vendor x; there are 99digital, clerk-chat, invent, omnivibe.");
    assertUsage(
        run("", List.of("check", "--vendor", "invent", "--operation", "y", "--request", "-")),
        "The contract of invent has no operation y; it has updateContact, updateContactChannel.");
    assertUsage(
        run("", invent, "--response", "418", "-"),
        "The operation updateContact of invent has no response 418; it has 200, 400, 401, 404, 429,"
            + " 5XX.");
    assertUsage(
        run("", invent, "--request", "--media-type", "text/xml", "-"),
        "The operation updateContact of invent takes no text/xml; it takes application/json.");
    assertUsage(
        run("", invent, "--response", "404", "--media-type", "text/xml", "-"),
        "The response 404 of updateContact of invent has no such body; its media types are"
            + " application/json.");
    assertUsage(
        run("", invent, "--response", "ok", "-"),
        "Invalid value for option '--response': 'ok' is not an int");
    assertUsage(
        run("", invent, "--request", "--response", "200", "-"),
        "Error: --request, --response=STATUS are mutually exclusive (specify only one)");
    assertUsage(
        run("", List.of("check", "--vendor", "invent", "--request", "-")),
        "--request and --response need one --vendor and one --operation.");
    assertUsage(
        run("", invent, "--request", "--coverage", "-"),
        "--coverage, --min-coverage and --server go with recordings.");
    assertUsage(run("", invent, "--request"), "Missing required parameter: 'FILE'");
  }

  @Test
  void documentsExitCodesWithAnExample() {
    Outcome outcome = run("", List.of("check", "--help"));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains(
            """
            Exit codes:
              0    everything conforms
              1    findings at or above --fail-on, less than --min-coverage, or nothing was checked
              2    the command line is wrong, or a report cannot be written
              3    at least one file, or entry of a recording, cannot be read
              70   a fault of the program
            """)
        .endsWith(
            "  One body:\n"
                + "    echo '{\"nmae\": \"Alice\"}' |\n"
                + "      contact-contracts check --vendor clerk-chat --operation updateContact"
                + " --request -\n");
  }

  @Test
  void checksEachFileOfAFolderOrAGlob() throws IOException {
    Files.writeString(folder.resolve("no-payload.txt"), "");

    assertThat(run("", REQUEST, folder.toString())).isEqualTo(run("", REQUEST, bad, broken, good));
    assertThat(run("", REQUEST, folder.resolve("*o*.json").toString()))
        .isEqualTo(run("", REQUEST, broken, good));
  }

  @Test
  void reportsPayloadsInEveryFormat() {
    for (String format : List.of("text", "json", "sarif", "junit", "html", "github")) {
      Outcome outcome = run("", REQUEST, "--format", format, bad);

      assertThat(outcome.exitCode()).as(format).isEqualTo(1);
      assertThat(outcome.out()).as(format).contains("nmae", "bad.json");
    }
  }

  @Test
  void doesNotReportMembersThatAResponseMayHave() {
    List<String> response =
        List.of("check", "--vendor=omnivibe", "--operation=updateContact", "--response=404");

    assertThat(run("{\"status\":404,\"error\":\"Not Found\",\"new\":1}", response, "-"))
        .isEqualTo(new Outcome(0, "-: conforms\n", ""));
  }

  @Test
  void namesItsCommandsAndItsVersion() {
    assertThat(run("", List.of()))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                contact-contracts: Name a command: check, demo, sandbox.
                Try 'contact-contracts --help'.
                """));
    assertThat(run("", List.of("--help")).out()).startsWith("Usage: contact-contracts");
    assertThat(run("", List.of("--version")))
        .isEqualTo(new Outcome(0, "contact-contracts (development)\n", ""));
  }

  @Test
  void explainsAFaultInOneLine() {
    InputStream faulty =
        new Repeated(
            () -> {
              throw new IllegalStateException("first line\nsecond line");
            });

    Outcome outcome = run(faulty, REQUEST, "-");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                70,
                "",
                "contact-contracts check: this is a fault of the program, please report it:"
                    + " java.lang.IllegalStateException: first line\n"));
  }

  private static void assertUsage(Outcome outcome, String message) {
    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "contact-contracts check: "
                    + message
                    + "\nTry 'contact-contracts check --help'.\n"));
  }

  private static Outcome run(String input, List<String> args, String... more) {
    return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args, more);
  }

  private static Outcome run(InputStream in, List<String> args, String... more) {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            all.toArray(String[]::new),
            in,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Outcome(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
