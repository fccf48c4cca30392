package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console comes to the browser; what it does there is tested in a browser. */
class ConsoleFilesTest {
  private static final Pattern REFERRED = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

  private static Sandbox sandbox;
  private static Caller caller;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start();
    caller = new Caller(sandbox);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void showsBrowsersTheConsoleAndOthersTheText() {
    HttpResponse<String> browser =
        get("/", "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    HttpResponse<String> curl = get("/", "Accept", "*/*");

    assertThat(browser.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(browser.headers().firstValue("Vary")).contains("Accept");
    assertThat(browser.body()).startsWith("<!DOCTYPE html>").contains("<h1>Journal</h1>");
    assertThat(curl.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
    assertThat(curl.headers().firstValue("Vary")).contains("Accept");
    assertThat(curl.body()).startsWith("Contact Contracts: sandbox\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"journal.html", "worlds.html", "faults.html", "reference.html", "contract.html"})
  void servesWhateverAPageRefersTo(String page) {
    HttpResponse<String> html = get("/console/" + page);

    List<String> referred = REFERRED.matcher(html.body()).results().map(r -> r.group(1)).toList();

    assertThat(referred).hasSizeGreaterThan(5).allMatch(path -> path.startsWith("/"));
    assertThat(referred)
        .allSatisfy(path -> assertThat(get(path).statusCode()).as(path).isEqualTo(200));
  }

  @Test
  void importsOnlyWhatIsServed() {
    for (String module :
        List.of("api", "contract", "dom", "faults", "journal", "reference", "worlds")) {
      String script = get("/console/" + module + ".js").body();
      assertThat(script)
          .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
      assertThat(
              Pattern.compile("from '\\./([a-z.]+)'")
                  .matcher(script)
                  .results()
                  .map((MatchResult found) -> found.group(1)))
          .allSatisfy(
              file -> assertThat(get("/console/" + file).statusCode()).as(file).isEqualTo(200));
    }
  }

  @Test
  void saysWhatEachFileIsAndAllowsNothingFromElsewhere() {
    Map<String, String> types =
        Map.of(
            "journal.html", "text/html;charset=UTF-8",
            "journal.js", "text/javascript;charset=UTF-8",
            "console.css", "text/css;charset=UTF-8",
            "icon.svg", "image/svg+xml",
            "contracts/invent.yaml", "application/yaml;charset=UTF-8",
            "swagger-ui/swagger-ui-bundle.js", "text/javascript;charset=UTF-8");

    types.forEach(
        (file, type) -> {
          HttpHeaders headers = get("/console/" + file).headers();
          assertThat(headers.firstValue("Content-Type")).as(file).contains(type);
          assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
          assertThat(headers.firstValue("Content-Security-Policy"))
              .contains(
                  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                      + " form-action 'self'; frame-ancestors 'none'");
          assertThat(headers.firstValue("Cache-Control")).contains("no-cache");
        });
  }

  @Test
  void doesNotSendWhatTheBrowserHas() {
    String tag = get("/console/console.css").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = get("/console/console.css", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
  }

  @Test
  void servesNothingElse() {
    assertThat(
            Stream.of(
                "/console/",
                "/console/nothing.js",
                "/console/../seeds/invent.json",
                "/console/..%2fseeds/invent.json",
                "/console/contracts/acme.yaml",
                "/console/swagger-ui/../../seeds/invent.json"))
        .allSatisfy(path -> assertThat(get(path).statusCode()).as(path).isEqualTo(404));
  }

  private static HttpResponse<String> get(String path, String... headers) {
    return caller.exchange(caller.request(path, headers).GET().build());
  }
}
