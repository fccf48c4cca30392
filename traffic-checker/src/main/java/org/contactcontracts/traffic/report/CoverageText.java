package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The coverage as a table in text, and below each operation what the traffic had not. */
final class CoverageText {
  private static final String GAP = "  ";

  /** In characters; what people read in one go. */
  private static final int WIDTH = 100;

  private final Writer out;
  private final Style style;

  CoverageText(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  void write(CoverageTable table) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(titles());
    table.rows().forEach(row -> lines.add(cells(row)));
    int[] widths = widths(lines);
    out.write(style.strong(padded(lines.get(0), widths)) + "\n");
    for (int i = 0; i < table.rows().size(); i++) {
      out.write(padded(lines.get(i + 1), widths) + "\n");
      writeUnseen(table.rows().get(i));
    }
  }

  private void writeUnseen(CoverageTable.Row row) throws IOException {
    if (!row.seen()) {
      out.write(GAP + style.weak("not in the traffic") + "\n");
      return;
    }
    for (CoverageTable.Column column : CoverageTable.Column.values()) {
      List<String> unseen = row.unseen(column);
      if (!unseen.isEmpty()) {
        writeWrapped(column.title() + " not seen: ", unseen);
      }
    }
  }

  private void writeWrapped(String title, List<String> names) throws IOException {
    StringBuilder line = new StringBuilder(GAP).append(title);
    for (int i = 0; i < names.size(); i++) {
      String name = Printable.of(names.get(i)) + (i + 1 < names.size() ? "; " : "");
      if (line.length() + name.length() > WIDTH && !line.toString().isBlank()) {
        out.write(style.weak(line.toString().stripTrailing()) + "\n");
        line.setLength(0);
        line.append(GAP).append(GAP);
      }
      line.append(name);
    }
    out.write(style.weak(line.toString()) + "\n");
  }

  private static List<String> titles() {
    List<String> titles = new ArrayList<>(List.of("coverage"));
    for (CoverageTable.Column column : CoverageTable.Column.values()) {
      titles.add(column.title());
    }
    titles.add("all");
    return titles;
  }

  private static List<String> cells(CoverageTable.Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(Printable.of(Wording.operation(row.vendor(), row.operation())));
    for (CoverageTable.Column column : CoverageTable.Column.values()) {
      cells.add(row.count(column).toString());
    }
    cells.add(row.all().percent());
    return cells;
  }

  private static int[] widths(List<List<String>> lines) {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return widths;
  }

  /** Names to the left, numbers to the right. */
  private static String padded(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? "" : GAP);
      line.append(i == 0 ? cells.get(i) + space : space + cells.get(i));
    }
    return line.toString();
  }
}
