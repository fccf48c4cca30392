package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.traffic.Summary;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern TARGET = Pattern.compile(" href=\"#([^\"]*)\"");

  private final String page = SampleRun.recordings(ReportFormat.HTML);

  @Test
  void needsNothingElse() {
    assertThat(page)
        .doesNotContain("<script", "<link", "<img", "@import", "url(", "http:", "https:");
  }

  @Test
  void allowsItsOwnStyleAndNothingElse() throws Exception {
    String css = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));

    assertThat(css).contains("prefers-color-scheme: dark");
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'\"")
        .doesNotContain(" style=\"");
  }

  @Test
  void everyLinkHasItsTarget() {
    List<String> ids = found(ID);

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(found(TARGET)).hasSizeGreaterThan(4).allMatch(ids::contains);
  }

  @Test
  void tellsTheSameFindingOfSeveralFilesOnce() {
    assertThat(page.split("a whole number", -1)).hasSize(2);
    assertThat(page).contains("<span class=\"count\">8 times</span>");
  }

  @Test
  void saysWhatFoundNoPlaceOnThePage() {
    String cut =
        SampleRun.write(
            ReportFormat.HTML,
            true,
            run -> {
              run.fileBegins(SampleRun.recording("a.har"));
              for (int i = 0; i < HtmlReport.MAX_FINDINGS + 2; i++) {
                run.finding(SampleRun.unknownMember(i, "x" + i));
              }
              run.fileEnds(false, new Summary(1, 1, 0, 0, 0));
              run.runEnds(Optional.empty());
            });

    assertThat(cut.split("<details class=\"finding", -1)).hasSize(HtmlReport.MAX_FINDINGS + 1);
    assertThat(cut)
        .contains("2 more findings are not on this page, which has at most 2000 different ones.");
  }

  @Test
  void filesThatConformGiveWayToOthers() {
    String cut =
        SampleRun.write(
            ReportFormat.HTML,
            true,
            run -> {
              for (int i = 0; i < HtmlReport.MAX_FILES + 2; i++) {
                run.fileBegins(new CheckedFile(i + ".json", CheckedFile.Kind.PAYLOAD));
                if (i >= HtmlReport.MAX_FILES) {
                  run.finding(SampleRun.name(-1, 0));
                }
                run.fileEnds(false, Summary.EMPTY);
              }
              run.runEnds(Optional.empty());
            });

    assertThat(cut)
        .contains("<code>1001.json</code>", "2 more files.")
        .doesNotContain("<code>1.json</code>");
  }

  private List<String> found(Pattern pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
