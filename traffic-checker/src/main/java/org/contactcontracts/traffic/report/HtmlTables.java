package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.contactcontracts.traffic.Summary;

/** The tables of the page: files and coverage. */
final class HtmlTables {
  private final Html html;
  private final RunOutcome outcome;

  HtmlTables(Html html, RunOutcome outcome) {
    this.html = html;
    this.outcome = outcome;
  }

  void files(List<HtmlFile> files, long filesNotListed) throws IOException {
    boolean recordings = outcome.recordings() > 0;
    begin("files", "Files");
    titles(
        recordings
            ? List.of(
                "file",
                "verdict",
                "findings",
                "exchanges",
                "conforming",
                "violating",
                "undocumented",
                "unreadable")
            : List.of("file", "verdict", "findings"));
    html.open("tbody").raw("\n");
    for (HtmlFile each : files) {
      FileVerdict verdict = each.outcome().verdict();
      html.open("tr").open("th", "scope", "row").element("code", each.file().name()).close();
      html.open("td").element("span", verdict.toString(), "class", "badge " + verdict).close();
      number(each.findings());
      if (recordings) {
        numbers(each.outcome().summary());
      }
      html.end();
    }
    html.end();
    finish();
    if (filesNotListed > 0) {
      html.element("p", Wording.count(filesNotListed, "more file") + ".", "class", "cut");
    }
    html.end();
  }

  void coverage(CoverageTable table, UnaryOperator<String> anchor) throws IOException {
    begin("coverage", "Coverage");
    html.open("thead").open("tr").element("th", "operation", "scope", "col");
    for (CoverageTable.Column column : CoverageTable.Column.values()) {
      html.element("th", column.title(), "scope", "col", "class", "number");
    }
    html.element("th", "all", "scope", "col", "class", "number").close().end();
    html.open("tbody").raw("\n");
    for (CoverageTable.Row row : table.rows()) {
      coverageRow(row, anchor.apply(Wording.operation(row.vendor(), row.operation())));
    }
    html.end();
    finish();
    for (CoverageTable.Row row : table.rows()) {
      unseen(row);
    }
    html.end();
  }

  private void coverageRow(CoverageTable.Row row, String anchor) throws IOException {
    String name = Wording.operation(row.vendor(), row.operation());
    html.open("tr").open("th", "scope", "row");
    if (anchor.isEmpty()) {
      html.text(name);
    } else {
      html.element("a", name, "href", "#" + anchor);
    }
    html.close();
    for (CoverageTable.Column column : CoverageTable.Column.values()) {
      html.element("td", row.count(column).toString(), "class", "number");
    }
    CoverageTable.Count all = row.all();
    html.open("td", "class", "number");
    html.open(
            "meter",
            "min",
            "0",
            "max",
            Long.toString(Math.max(1, all.total())),
            "value",
            Long.toString(all.seen()),
            "aria-hidden",
            "true")
        .close();
    html.element("span", all.percent(), "class", "percent").close().end();
  }

  private void unseen(CoverageTable.Row row) throws IOException {
    if (row.all().seen() == row.all().total()) {
      return;
    }
    html.open("details", "class", "unseen");
    String name = Wording.operation(row.vendor(), row.operation());
    html.element("summary", name + (row.seen() ? ": not seen" : ": not in the traffic"));
    html.open("dl");
    for (CoverageTable.Column column : CoverageTable.Column.values()) {
      List<String> unseen = row.unseen(column);
      if (!unseen.isEmpty()) {
        html.element("dt", column.title()).open("dd").open("ul");
        for (String each : unseen) {
          html.open("li").element("code", each).close();
        }
        html.close().close();
      }
    }
    html.close().end();
  }

  private void begin(String id, String title) throws IOException {
    html.open("section", "aria-labelledby", id).raw("\n");
    html.element("h2", title, "id", id).raw("\n");
    // Reached by the keyboard, because a narrow screen scrolls it sideways.
    html.open("div", "class", "wide", "tabindex", "0", "role", "group", "aria-labelledby", id);
    html.open("table").raw("\n");
  }

  private void finish() throws IOException {
    html.close().end();
  }

  private void titles(List<String> titles) throws IOException {
    html.open("thead").open("tr");
    for (int i = 0; i < titles.size(); i++) {
      html.element("th", titles.get(i), "scope", "col", "class", i < 2 ? "name" : "number");
    }
    html.close().end();
  }

  private void numbers(Summary summary) throws IOException {
    number(summary.exchanges());
    number(summary.conforming());
    number(summary.violating());
    number(summary.undocumented());
    number(summary.unreadable());
  }

  private void number(long number) throws IOException {
    html.element("td", Long.toString(number), "class", "number");
  }
}
