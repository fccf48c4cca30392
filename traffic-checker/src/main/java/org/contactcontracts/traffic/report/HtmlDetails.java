package org.contactcontracts.traffic.report;

import java.io.IOException;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.TrafficFinding;

/** One finding on the page: a line that opens. */
final class HtmlDetails {
  private final Html html;

  HtmlDetails(Html html) {
    this.html = html;
  }

  void write(HtmlFinding shown) throws IOException {
    TrafficFinding finding = shown.finding();
    String severity = finding.severity().toString();
    html.open("details", "class", "finding " + severity);
    html.open("summary");
    html.element("span", severity, "class", "badge " + severity).text(" ");
    html.element("code", finding.rule().id()).text(" ");
    html.element("span", finding.problem(), "class", "problem").text(" ");
    html.element("span", times(shown.count()), "class", "count");
    html.close().raw("\n");
    html.open("dl");
    row("Remedy", finding.remedy());
    codeRow("Where", finding.instance());
    codeRow("Value", finding.value());
    codeRow("Keyword", finding.keyword());
    if (finding.contract().isPresent()) {
      contract(finding.contract().get());
    }
    places(shown);
    html.close().end();
  }

  private void contract(ContractPlace place) throws IOException {
    html.element("dt", "Contract").open("dd");
    html.element("code", place.file() + ":" + place.position()).raw("<br>");
    html.element("code", place.pointer()).close();
  }

  private void places(HtmlFinding shown) throws IOException {
    html.element("dt", shown.count() == 1 ? "Place" : "First places").open("dd").open("ul");
    for (HtmlFinding.FilePlace each : shown.places()) {
      html.open("li").element("code", each.file() + ":" + each.place().position());
      if (each.place().exchange() >= 0) {
        html.text(" exchange " + each.place().exchange());
      }
      html.close();
    }
    html.close().close();
  }

  private void row(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      html.element("dt", name).element("dd", text);
    }
  }

  private void codeRow(String name, String text) throws IOException {
    if (!text.isEmpty()) {
      html.element("dt", name).open("dd").element("code", text).close();
    }
  }

  private static String times(long count) {
    return count == 1 ? "once" : count + " times";
  }
}
