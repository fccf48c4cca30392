package org.contactcontracts.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.TrafficFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker finds every defect of the corpus where it is, and nothing else. */
class TrafficCorpusTest {
  private static final int LEAST_CLEAN = 150;
  private static final int LEAST_DEFECTS = 350;
  private static final Path FOLDER = Path.of("target", "corpus");

  /** The formats in which the corpus is written; all of its entries are in each. */
  enum Recording {
    HAR {
      @Override
      byte[] write(List<CorpusEntry> entries) {
        return HarWriter.write(entries);
      }
    },
    NDJSON {
      @Override
      byte[] write(List<CorpusEntry> entries) {
        return LineWriter.write(entries);
      }
    };

    abstract byte[] write(List<CorpusEntry> entries);
  }

  static Stream<Recording> recordings() {
    return Stream.of(Recording.values());
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void everyDefectIsFoundWhereItIsAndNothingElse(Recording recording) throws IOException {
    List<CorpusEntry> entries = TrafficCorpus.entries();
    byte[] bytes = recording.write(entries);
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve("corpus." + recording.toString().toLowerCase(Locale.ROOT)), bytes);

    Audited audited = Audited.of(bytes, entries.size());

    assertThat(audited.summary().exchanges()).isEqualTo(entries.size());
    assertThat(differences(entries, audited.findings())).isEmpty();
  }

  @Test
  void theCorpusHasEveryKindOfDefectAndManyExchangesThatConform() {
    Map<DefectKind, Long> defects =
        TrafficCorpus.entries().stream()
            .flatMap(entry -> entry.label().stream())
            .collect(
                Collectors.groupingBy(
                    Label::kind, () -> new EnumMap<>(DefectKind.class), Collectors.counting()));
    long clean = TrafficCorpus.entries().stream().filter(CorpusEntry::isClean).count();

    System.out.println(clean + " conform, " + defects);
    assertThat(defects).containsOnlyKeys(DefectKind.values());
    assertThat(defects.values().stream().mapToLong(count -> count).sum())
        .isGreaterThanOrEqualTo(LEAST_DEFECTS);
    assertThat(clean).isGreaterThanOrEqualTo(LEAST_CLEAN);
  }

  @Test
  void theCorpusBreaksEveryRuleThatAReadableExchangeCanBreak() {
    List<Rule> broken =
        TrafficCorpus.entries().stream()
            .flatMap(entry -> entry.label().stream())
            .map(Label::rule)
            .distinct()
            .toList();

    assertThat(broken)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Rule.values()).filter(rule -> rule != Rule.UNREADABLE_EXCHANGE).toList());
  }

  @Test
  void noTwoEntriesHaveTheSameName() {
    assertThat(TrafficCorpus.entries()).extracting(CorpusEntry::toString).doesNotHaveDuplicates();
  }

  @Test
  void aWrongLabelIsNoticed() {
    List<CorpusEntry> wrong =
        TrafficCorpus.of(Acme.VENDOR).stream()
            .map(
                entry ->
                    new CorpusEntry(
                        entry.vendor(),
                        entry.operation(),
                        entry.what(),
                        entry.exchange(),
                        entry.label().map(TrafficCorpusTest::elsewhere)))
            .toList();

    Audited audited = Audited.of(HarWriter.write(wrong), wrong.size());

    long labelled = wrong.stream().filter(entry -> !entry.isClean()).count();
    assertThat(labelled).isPositive();
    assertThat(differences(wrong, audited.findings())).hasSize((int) labelled);
  }

  private static Label elsewhere(Label label) {
    return new Label(label.kind(), label.rule(), label.instance() + "/elsewhere", label.keyword());
  }

  @Test
  void everyEntryThatCannotBeReadIsToldAndTheOthersAreChecked() {
    CorpusEntry clean = TrafficCorpus.of("clerk-chat").get(0);
    byte[] one = HarWriter.write(List.of(clean));
    String entry =
        Tree.text(Tree.read(new String(one, StandardCharsets.UTF_8)).at("/log/entries/0"));
    int malformed = MalformedEntries.all().size();

    Audited audited = Audited.of(MalformedEntries.har(entry), 2 * malformed + 1);

    assertThat(audited.summary().exchanges()).isEqualTo(2 * malformed + 1);
    assertThat(audited.summary().unreadable()).isEqualTo(malformed);
    assertThat(audited.summary().conforming()).isEqualTo(malformed + 1);
    for (int i = 0; i < audited.findings().size(); i++) {
      assertThat(audited.findings().get(i))
          .extracting(TrafficFinding::rule)
          .isEqualTo(i % 2 == 0 ? List.of() : List.of(Rule.UNREADABLE_EXCHANGE));
    }
  }

  /** Where labels and findings differ, in words. */
  private static List<String> differences(
      List<CorpusEntry> entries, List<List<TrafficFinding>> findings) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      CorpusEntry entry = entries.get(i);
      List<TrafficFinding> found = findings.get(i);
      String expected = entry.label().map(l -> place(l.rule(), l.instance())).orElse("nothing");
      String places =
          found.isEmpty()
              ? "nothing"
              : String.join(
                  ", ",
                  found.stream()
                      .map(f -> place(f.rule(), f.instance()))
                      .collect(Collectors.toCollection(TreeSet::new)));
      List<String> keywords = found.stream().map(TrafficFinding::keyword).toList();
      boolean named = entry.label().map(l -> keywords.contains(l.keyword())).orElse(true);
      if (!expected.equals(places) || !named) {
        differences.add(
            "%s: expected %s %s, found %s %s"
                .formatted(entry, expected, entry.label().map(Label::keyword), places, keywords));
      }
    }
    return differences;
  }

  private static String place(Rule rule, String instance) {
    return rule + " at '" + instance + "'";
  }
}
