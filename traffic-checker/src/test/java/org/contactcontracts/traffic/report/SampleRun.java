package org.contactcontracts.traffic.report;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;

/** Runs with every kind of file, finding and outcome, the same each time. */
final class SampleRun {
  /** Moves a cursor, colours, turns the direction, injects a command, leaves XML and HTML. */
  static final String HOSTILE =
      "\u001B[2J\u009B31m\u202Egnp.\r\n::error::x##[error]<b>&'\"]]>,%\uFFFE";

  static final Path FOLDER = Path.of("/checkout");

  private SampleRun() {}

  static String recordings(ReportFormat format) {
    return recordings(format, true);
  }

  static String recordings(ReportFormat format, boolean fold) {
    return write(format, fold, SampleRun::tellRecordings);
  }

  static String payloads(ReportFormat format) {
    return write(format, true, SampleRun::tellPayloads);
  }

  static String conforming(ReportFormat format) {
    return write(
        format,
        true,
        run -> {
          run.fileBegins(recording("good.har"));
          run.fileEnds(false, new Summary(7, 7, 0, 0, 0));
          run.runEnds(Optional.of(coverage()));
        });
  }

  static String nothing(ReportFormat format) {
    return write(
        format,
        true,
        run -> {
          run.fail("Nothing was checked: the recordings have no exchange. Check what is recorded.");
          run.runEnds(Optional.empty());
        });
  }

  static Stream<String> all(ReportFormat format) {
    return Stream.of(
        recordings(format, true),
        recordings(format, false),
        payloads(format),
        conforming(format),
        nothing(format));
  }

  /** What is told to a run. */
  interface Told {
    void to(ReportedRun run);
  }

  static String write(ReportFormat format, boolean fold, Told told) {
    return write(format, fold, settings().build(), told);
  }

  static String write(ReportFormat format, boolean fold, ReportSettings settings, Told told) {
    StringWriter out = new StringWriter();
    told.to(new ReportedRun(List.of(format.report(out, settings)), fold, settings.failOn()));
    return out.toString();
  }

  static ReportSettings.Builder settings() {
    return ReportSettings.builder().version("1.2.3").folder(FOLDER).coverage(true);
  }

  static CheckedFile recording(String name) {
    return new CheckedFile(name, CheckedFile.Kind.RECORDING);
  }

  static void tellRecordings(ReportedRun run) {
    run.fileBegins(recording("traffic/monday, 09:00 100%.har"));
    for (int i = 0; i < 7; i++) {
      run.finding(name(3 + i, i));
    }
    run.finding(unknownMember(4, "nmae"));
    run.finding(unknownServer(5));
    run.finding(hostile(6));
    run.fileEnds(false, new Summary(20, 10, 9, 1, 0));
    run.fileBegins(recording("/checkout/good.ndjson"));
    run.fileEnds(false, new Summary(5, 5, 0, 0, 0));
    run.fileBegins(recording("/elsewhere/broken log.har"));
    run.finding(name(0, 0));
    run.finding(unreadable(1));
    run.fileEnds(false, new Summary(2, 0, 1, 0, 1));
    run.fail("The coverage is 33.3 %, and at least 50 % are asked for. Record more traffic.");
    run.runEnds(Optional.of(coverage()));
  }

  private static void tellPayloads(ReportedRun run) {
    run.fileBegins(new CheckedFile("good.json", CheckedFile.Kind.PAYLOAD));
    run.fileEnds(false, Summary.EMPTY);
    run.fileBegins(new CheckedFile("bad.json", CheckedFile.Kind.PAYLOAD));
    run.finding(name(-1, 0));
    run.finding(name(-1, 1));
    run.finding(unknownMember(-1, "nmae"));
    run.fileEnds(false, Summary.EMPTY);
    run.fileBegins(new CheckedFile("-", CheckedFile.Kind.PAYLOAD));
    run.finding(
        new TrafficFinding(
            Rule.REQUEST_BODY_SYNTAX,
            Severity.ERROR,
            "invent",
            "updateContact",
            -1,
            "",
            new Position(1, 9),
            place("#/components/schemas/Contact", 90),
            "syntax",
            "",
            "The JSON breaks off at line 1, column 9.",
            "Send it to its end."));
    run.fileEnds(true, Summary.EMPTY);
    run.runEnds(Optional.empty());
  }

  static TrafficFinding name(long exchange, int channel) {
    String instance = "/channels/" + channel + "/name";
    return new TrafficFinding(
        Rule.RESPONSE_BODY,
        Severity.ERROR,
        "invent",
        "updateContact",
        exchange,
        instance,
        new Position(40 + 10 * (exchange + 1), 17),
        place("#/components/schemas/Channel/properties/name/type", 210),
        "type",
        "number",
        "The value at "
            + instance
            + " is a whole number, and the contract allows a string or null.",
        "Send a string or null.");
  }

  static TrafficFinding unknownMember(long exchange, String member) {
    return new TrafficFinding(
        Rule.UNKNOWN_RESPONSE_MEMBER,
        Severity.WARNING,
        "99digital",
        "updateContact",
        exchange,
        "",
        new Position(77, 3),
        place("#/components/schemas/Contact", 90),
        "unknown-member",
        "",
        "The body has the member \"" + member + "\", which the contract does not know.",
        "If it is new, add it to the contract.");
  }

  private static TrafficFinding unknownServer(long exchange) {
    return new TrafficFinding(
        Rule.UNKNOWN_SERVER,
        Severity.NOTE,
        "",
        "",
        exchange,
        "",
        new Position(88, 5),
        Optional.empty(),
        "",
        "",
        "The URL belongs to no server of any contract.",
        "If it is a gateway, name it with --server.");
  }

  private static TrafficFinding hostile(long exchange) {
    return new TrafficFinding(
        Rule.UNKNOWN_REQUEST_MEMBER,
        Severity.ERROR,
        "invent",
        "updateContact",
        exchange,
        "/" + HOSTILE,
        new Position(99, 1),
        place("#/components/schemas/" + HOSTILE, 91),
        "additionalProperties",
        HOSTILE,
        HOSTILE + " is not known.",
        "Remove " + HOSTILE + ".");
  }

  private static TrafficFinding unreadable(long exchange) {
    return new TrafficFinding(
        Rule.UNREADABLE_EXCHANGE,
        Severity.ERROR,
        "",
        "",
        exchange,
        "",
        new Position(12, 1),
        Optional.empty(),
        "",
        "",
        "The entry has no request.",
        "Record it whole.");
  }

  private static Optional<ContractPlace> place(String pointer, int line) {
    return Optional.of(
        new ContractPlace("specs/invent/openapi.yaml", pointer, new Position(line, 11)));
  }

  static Coverage coverage() {
    List<Coverage.Item> items = new ArrayList<>();
    for (String operation : List.of("updateContact", "updateContactChannel")) {
      boolean seen = operation.equals("updateContact");
      items.add(item(operation, Coverage.Kind.OPERATION, "", "", "", seen));
      items.add(
          item(operation, Coverage.Kind.REQUEST_MEDIA_TYPE, "", "application/json", "", seen));
      items.add(member(operation, "", Coverage.State.ABSENT, seen));
      items.add(member(operation, "", Coverage.State.NULL, false));
      items.add(member(operation, "", Coverage.State.VALUE, seen));
      items.add(item(operation, Coverage.Kind.STATUS, "200", "", "", seen));
      items.add(item(operation, Coverage.Kind.STATUS, "5XX", "", "", false));
      items.add(
          item(operation, Coverage.Kind.RESPONSE_MEDIA_TYPE, "200", "application/json", "", seen));
      items.add(member(operation, "200", Coverage.State.VALUE, false));
    }
    return new Coverage(items);
  }

  private static Coverage.Item member(
      String operation, String status, Coverage.State state, boolean seen) {
    Coverage.Kind kind =
        status.isEmpty() ? Coverage.Kind.REQUEST_MEMBER : Coverage.Kind.RESPONSE_MEMBER;
    return new Coverage.Item(
        "invent", operation, kind, status, "application/json", "/name", state, seen);
  }

  private static Coverage.Item item(
      String operation,
      Coverage.Kind kind,
      String status,
      String mediaType,
      String member,
      boolean seen) {
    return new Coverage.Item(
        "invent", operation, kind, status, mediaType, member, Coverage.State.NONE, seen);
  }
}
