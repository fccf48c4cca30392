package org.contactcontracts.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.TrafficFinding;

/**
 * A mistake and what is said about it.
 *
 * @param what was sent or received, in words
 * @param findings at least one
 */
record Mistake(String what, List<TrafficFinding> findings) {
  private static final Path NAMES = Path.of("src/test/resources/corpus/mistakes.txt");
  private static final int MALFORMED = 5;

  /**
   * Those of the list, and a few entries that cannot be read.
   *
   * @throws IllegalStateException when the corpus has no such entry
   */
  static List<Mistake> all() {
    Map<String, CorpusEntry> byName =
        TrafficCorpus.entries().stream()
            .collect(Collectors.toMap(CorpusEntry::toString, Function.identity()));
    List<CorpusEntry> entries = new ArrayList<>();
    for (String name : names()) {
      if (!byName.containsKey(name)) {
        throw new IllegalStateException("The corpus has no entry \"" + name + "\"");
      }
      entries.add(byName.get(name));
    }
    List<List<TrafficFinding>> findings =
        Audited.of(HarWriter.write(entries), entries.size()).findings();
    List<Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      mistakes.add(new Mistake(entries.get(i).toString(), findings.get(i)));
    }
    mistakes.addAll(malformed());
    return mistakes;
  }

  private static List<String> names() {
    try {
      return Files.readAllLines(NAMES, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Mistake> malformed() {
    List<Mistake> mistakes = new ArrayList<>();
    for (MalformedEntries.Malformed malformed : MalformedEntries.all().subList(0, MALFORMED)) {
      String har = "{\"log\":{\"entries\":[" + malformed.entry() + "]}}";
      Audited audited = Audited.of(har.getBytes(StandardCharsets.UTF_8), 1);
      mistakes.add(new Mistake("a HAR: " + malformed.what(), audited.findings().get(0)));
    }
    return mistakes;
  }

  /** The rule that it breaks: that of its first finding. */
  Rule rule() {
    return findings.get(0).rule();
  }

  /** As an item of a list in Markdown. */
  String markdown() {
    StringBuilder item = new StringBuilder("**" + what + "**\n\n");
    findings.stream().map(Mistake::markdown).distinct().forEach(item::append);
    return item.toString();
  }

  private static String markdown(TrafficFinding finding) {
    String keyword = finding.keyword().isEmpty() ? "" : "`" + finding.keyword() + "`";
    String place = finding.instance().isEmpty() ? "" : " at `" + finding.instance() + "`";
    String colon = keyword.isEmpty() ? "" : ": ";
    String sentences = finding.problem() + " " + finding.remedy();
    return Lines.wrapped("- " + keyword + place + colon + sentences) + "\n";
  }
}
