package org.contactcontracts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs keep secret must not get from a recording into a report. */
class CanaryTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String CANARY = "CANARY";
  private static final List<String> FORMATS =
      List.of("text", "json", "sarif", "junit", "html", "github");

  @TempDir private Path folder = Path.of("");
  private int canaries;

  @Test
  void nothingThatWasSentIsInAnyReport() throws IOException {
    Path recording = record();

    for (String format : FORMATS) {
      for (String fold : List.of("--coverage", "--no-fold")) {
        Ran ran = Ran.of("check", fold, "--format", format, recording.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.out()).contains("response-body", "unknown-path", "authentication");
        assertThat(ran.out() + ran.err()).doesNotContain(CANARY);
      }
    }
  }

  @Test
  void credentialsAreInNoReportEvenWhenValuesAre() throws IOException {
    Path recording = record();

    for (String format : FORMATS) {
      Ran ran = Ran.of("check", "--show-values", "--format", format, recording.toString());

      assertThat(ran.out() + ran.err())
          .doesNotContain("CANARY-credential", "CANARY-cookie", "CANARY-user", "CANARY-password");
    }
    assertThat(Ran.of("check", "--show-values", recording.toString()).out())
        .contains("CANARY-name");
  }

  private Path record() throws IOException {
    ObjectNode har = MAPPER.createObjectNode();
    ArrayNode entries = har.putObject("log").put("version", "1.2").putArray("entries");
    String path = "/orgs/CANARY-org/contacts/CANARY-contact";
    String host = "https://CANARY-user:CANARY-password@api.useinvent.com";
    String body = "{\"name\":[\"CANARY-name\"],\"blocked\":\"CANARY-blocked\"}";
    entries.add(entry(host + path + "?token=CANARY-credential#CANARY-fragment", body, "200"));
    entries.add(entry("https://api.useinvent.com" + path + "/CANARY-more", body, "200"));
    entries.add(entry("https://CANARY-host.example/CANARY-path?CANARY=1", body, "404"));
    entries.add(entry("https://api.useinvent.com" + path, "{\"name\":\"CANARY-broken", "418"));
    entries.add(
        entry("https://online.99digital.co.il/api/v1/accounts/CANARY/contacts/1", body, "200"));
    entries.add(entry("CANARY-no-url", body, "200"));
    entries.add(entry(host + path, body, "CANARY-status"));
    entries.addObject().put("request", "CANARY-request");
    return Files.writeString(folder.resolve("recorded.har"), har.toPrettyString());
  }

  private ObjectNode entry(String url, String body, String status) {
    ObjectNode entry = MAPPER.createObjectNode();
    ObjectNode request = entry.putObject("request");
    request.put("method", "PATCH").put("url", url).put("httpVersion", "CANARY-version");
    headers(request);
    request.putArray("queryString").addObject().put("name", "q").put("value", "CANARY-query");
    request.putObject("postData").put("mimeType", "application/json").put("text", body);
    ObjectNode response = entry.putObject("response");
    if (status.matches("[0-9]+")) {
      response.put("status", Integer.parseInt(status));
    } else {
      response.put("status", status);
    }
    headers(response);
    response.putObject("content").put("mimeType", "application/json").put("text", body);
    entry.put("comment", "CANARY-comment").put("serverIPAddress", "CANARY-address");
    return entry;
  }

  private void headers(ObjectNode message) {
    message.putArray("cookies").addObject().put("name", "a").put("value", "CANARY-cookie");
    ArrayNode headers = message.putArray("headers");
    header(headers, "Authorization", "Basic CANARY-credential");
    header(headers, "api_access_token", "");
    header(headers, "Cookie", "session=CANARY-cookie");
    header(headers, "Set-Cookie", "session=CANARY-cookie");
    header(headers, "X-Api-Key", "CANARY-credential");
    header(headers, "X-Forwarded-For", "CANARY-" + canaries++);
    header(headers, "Content-Type", "application/json; charset=CANARY-charset");
    header(headers, "Retry-After", "CANARY-retry");
  }

  private static void header(ArrayNode headers, String name, String value) {
    headers.addObject().put("name", name).put("value", value);
  }
}
