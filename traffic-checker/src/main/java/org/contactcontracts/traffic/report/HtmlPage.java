package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.traffic.Summary;

/** The page itself: summary, files, coverage, and the findings by operation. */
final class HtmlPage {
  private static final Comparator<HtmlFinding> GRAVEST_FIRST =
      Comparator.comparing((HtmlFinding each) -> each.finding().severity())
          .thenComparing(HtmlFinding::count)
          .reversed();

  private final Html html;
  private final RunOutcome outcome;
  private final List<HtmlFile> files;
  private final long filesNotListed;
  private final long notListed;
  private final Map<String, List<HtmlFinding>> byOperation = new LinkedHashMap<>();

  HtmlPage(
      Html html,
      RunOutcome outcome,
      List<HtmlFile> files,
      long filesNotListed,
      List<HtmlFinding> findings,
      long notListed) {
    this.html = html;
    this.outcome = outcome;
    this.files = files;
    this.filesNotListed = filesNotListed;
    this.notListed = notListed;
    for (HtmlFinding finding : findings) {
      byOperation
          .computeIfAbsent(Wording.operation(finding.finding()), key -> new ArrayList<>())
          .add(finding);
    }
    byOperation.values().forEach(each -> each.sort(GRAVEST_FIRST));
  }

  void write() throws IOException {
    head();
    html.open("body").raw("\n");
    html.open("header").element("h1", "Traffic and contracts");
    verdict();
    html.end();
    html.open("main").raw("\n");
    reasons();
    tiles();
    navigation();
    new HtmlTables(html, outcome).files(files, filesNotListed);
    if (outcome.coverage().isPresent()) {
      CoverageTable table = CoverageTable.of(outcome.coverage().get());
      new HtmlTables(html, outcome).coverage(table, this::anchor);
    }
    findings();
    html.end();
    html.end();
    html.end();
  }

  private void head() throws IOException {
    String css = stylesheet();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").raw("\n").open("head").raw("\n");
    html.raw("<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    html.raw("style-src 'sha256-" + sha256(css) + "'; base-uri 'none'; form-action 'none'\">\n");
    html.element("title", title() + ": traffic and contracts").raw("\n");
    html.raw("<style>" + css + "</style>\n");
    html.end();
  }

  private String title() {
    return switch (outcome.result()) {
      case PASSED -> "Passed";
      case FAILED -> "Failed";
      case UNREADABLE -> "Unreadable";
    };
  }

  private void verdict() throws IOException {
    boolean passed = outcome.result() == RunOutcome.Result.PASSED;
    html.open("p", "class", passed ? "verdict good" : "verdict bad");
    html.element("strong", title()).text(" " + explanation()).end();
  }

  private String explanation() {
    String findings = Wording.findings(outcome.tally());
    return outcome.result() == RunOutcome.Result.UNREADABLE
        ? "A file, or an entry of one, cannot be read. " + findings
        : findings;
  }

  private void reasons() throws IOException {
    for (String reason : outcome.reasons()) {
      html.element("p", reason, "class", "reason").raw("\n");
    }
  }

  private void tiles() throws IOException {
    html.open("section", "aria-labelledby", "summary").raw("\n");
    html.element("h2", "Summary", "id", "summary").raw("\n");
    html.open("dl", "class", "tiles").raw("\n");
    if (outcome.recordings() > 0) {
      Summary summary = outcome.summary();
      tile("exchanges", summary.exchanges(), "plain");
      tile("conforming", summary.conforming(), "good");
      tile("violating", summary.violating(), "bad");
      tile("undocumented", summary.undocumented(), "odd");
      tile("unreadable", summary.unreadable(), "bad");
    }
    if (outcome.payloads() > 0) {
      tile("payloads", outcome.payloads(), "plain");
    }
    if (outcome.coverage().isPresent()) {
      CoverageTable.Count all = CoverageTable.of(outcome.coverage().get()).all();
      html.open("div", "class", "tile plain").element("dt", "coverage");
      html.element("dd", all.percent()).end();
    }
    html.end().end();
  }

  private void tile(String name, long count, String kind) throws IOException {
    html.open("div", "class", "tile " + (count == 0 ? "none" : kind));
    html.element("dt", name).element("dd", Long.toString(count)).end();
  }

  private void navigation() throws IOException {
    html.open("nav", "aria-label", "On this page").open("ul");
    link("#files", "Files");
    if (outcome.coverage().isPresent()) {
      link("#coverage", "Coverage");
    }
    for (String operation : byOperation.keySet()) {
      link("#" + anchor(operation), operation);
    }
    html.close().end();
  }

  private void link(String target, String text) throws IOException {
    html.open("li").element("a", text, "href", target).close();
  }

  private void findings() throws IOException {
    html.open("section", "aria-labelledby", "findings").raw("\n");
    html.element("h2", "Findings by operation", "id", "findings").raw("\n");
    if (byOperation.isEmpty()) {
      html.element("p", "There is nothing to report.").raw("\n");
    }
    for (Map.Entry<String, List<HtmlFinding>> operation : byOperation.entrySet()) {
      html.element("h3", operation.getKey(), "id", anchor(operation.getKey())).raw("\n");
      for (HtmlFinding finding : operation.getValue()) {
        new HtmlDetails(html).write(finding);
      }
    }
    if (notListed > 0) {
      html.element("p", Wording.notOnPage(notListed), "class", "cut").raw("\n");
    }
    html.end();
  }

  /** The same name gives the same anchor in each page; others are kept apart by their number. */
  private String anchor(String operation) {
    int number = List.copyOf(byOperation.keySet()).indexOf(operation);
    String name = operation.replaceAll("[^A-Za-z0-9]+", "-");
    return number < 0 ? "" : "operation-" + (number + 1) + "-" + name;
  }

  private static String stylesheet() throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
