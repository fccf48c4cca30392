package org.contactcontracts.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many exchanges of each kind a tool has something against, beside how many there are. */
final class ComparisonTable {
  private static final String ROW = "| %-58s | %6s | %17s | %13s | %9s |%n".replace("%n", "\n");

  private final List<String> tools;
  private final Map<DefectKind, int[]> defects = new EnumMap<>(DefectKind.class);
  private final int[] clean;

  /** A table without exchanges. */
  ComparisonTable(List<String> tools) {
    this.tools = List.copyOf(tools);
    clean = new int[tools.size() + 1];
  }

  /**
   * Counts an exchange.
   *
   * @param found whether each tool has something against it
   */
  void add(CorpusEntry entry, List<Boolean> found) {
    int[] row =
        entry
            .label()
            .map(label -> defects.computeIfAbsent(label.kind(), kind -> new int[clean.length]))
            .orElse(clean);
    row[0]++;
    for (int i = 0; i < found.size(); i++) {
      row[i + 1] += found.get(i) ? 1 : 0;
    }
  }

  /** The table in Markdown. */
  String markdown() {
    StringBuilder table = new StringBuilder();
    List<String> head = new ArrayList<>(List.of("what was put there", "seeded"));
    head.addAll(tools);
    table.append(ROW.formatted(head.toArray()));
    table.append(ROW.formatted("---", "---:", "---:", "---:", "---:"));
    int[] sum = new int[clean.length];
    defects.forEach(
        (kind, row) -> {
          table.append(row(kind.words(), row));
          for (int i = 0; i < row.length; i++) {
            sum[i] += row[i];
          }
        });
    return table
        .append(row("**every defect: found**", sum))
        .append(row("**exchanges that conform: false alarms**", clean))
        .toString();
  }

  private static String row(String words, int[] row) {
    List<String> cells = new ArrayList<>(List.of(words));
    for (int count : row) {
      cells.add(Integer.toString(count));
    }
    return ROW.formatted(cells.toArray());
  }
}
