package org.contactcontracts.traffic.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret in every place of an exchange, wrong in as many ways as there are, is in no finding. */
class CanaryTest {
  private static final String CANARY = "kanarienvogel";

  private static final List<String> URLS =
      List.of(
          "https://api.useinvent.com/orgs/%s/contacts/%s",
          "https://api.useinvent.com/orgs/%s/contacts/%s?%s",
          "https://api.useinvent.com/orgs/%s/contacts/%s?%s=%s&name=%s#%s",
          "https://%s:%s@api.useinvent.com/orgs/%s/contacts/%s",
          "https://api.useinvent.com/%s/%s",
          "https://%s.invalid/%s",
          "https://online.99digital.co.il/api/v1/accounts/%s/contacts/%s?q=%s",
          "https://app.omnivibe.com.br/public/api/v1/inboxes/%s/contacts/%s",
          "https://app.omnivibe.com.br/public/api/v1/inboxes/%s/contacts",
          "https://web-api.clerk.chat/public/contacts/%s",
          "https://eu.library.invalid/v1/books?limit=%s&tag=%s&sort=%s&key=%s&%s",
          "https://eu.library.invalid/v1/books/%s",
          "https://eu.library.invalid/v1/books/%s.%s",
          "%s");

  private static final List<String> BODIES =
      List.of(
          "{\"name\": 5, \"nmae\": \"%s\", \"blocked\": \"%s\", \"phone_number\": \"%s\"}",
          "{\"name\": \"%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s\", \"email\": \"%s\"}",
          "{\"payload\": {\"contact\": {\"id\": \"%s\"}}, \"data\": {\"id\": [\"%s\"], \"x\": \"%s\"}}",
          "{\"title\": \"%s\", \"labels\": {\"a\": [\"%s\"]}, \"id\": \"%s\"}",
          "[\"%s\"]",
          "\"%s\"",
          "%s",
          "{\"name\": \"%s\"",
          "{\"name\": \"%s\"} %s",
          "{\"name\": \"%s\", \"name\": \"%s\"}",
          "title=%s&year=%s&%s",
          """
          --x
          Content-Disposition: form-data; name="phone_number"

          %s
          --x--
          """,
          """
          --x
          Content-Disposition: form-data; name="avatar"; filename="%s"
          Content-Type: text/%s

          %s
          --x--
          """);

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "multipart/form-data; boundary=x",
          "application/x-www-form-urlencoded",
          "text/plain",
          "text/" + CANARY,
          "");

  private static final int[] STATUSES = {0, 200, 201, 202, 304, 404, 422, 429, 777};

  static Stream<String> urls() {
    return URLS.stream();
  }

  @ParameterizedTest
  @MethodSource("urls")
  void noFindingHasIt(String url) {
    ExchangeChecker checker = checker().build();
    List<TrafficFinding> findings = new ArrayList<>();
    for (Exchange exchange : exchanges(url)) {
      findings.addAll(checker.check(exchange, 0).findings());
    }

    assertThat(findings).isNotEmpty();
    assertThat(findings).noneMatch(finding -> finding.toString().contains(CANARY));
  }

  @ParameterizedTest
  @MethodSource("urls")
  void ofTheCredentialAndThePathNoFindingHasItEvenWhenValuesAreShown(String url) {
    ExchangeChecker checker = checker().showValues(true).build();
    List<TrafficFinding> findings = new ArrayList<>();
    for (Exchange exchange : exchanges(url)) {
      findings.addAll(checker.check(exchange, 0).findings());
    }

    assertThat(findings)
        .filteredOn(f -> f.rule() == Rule.PATH_PARAMETER || f.rule() == Rule.AUTHENTICATION)
        .noneMatch(finding -> finding.toString().contains(CANARY));
    assertThat(findings)
        .allSatisfy(
            finding ->
                assertThat(finding.toString().replace(finding.value(), "")).doesNotContain(CANARY));
  }

  @Test
  void valuesOfABodyAreShownOnRequest() {
    Exchange exchange =
        Exchanges.withRequest(
            Exchanges.invent(), Exchanges.body("{\"blocked\": \"%s\"}".formatted(CANARY)));

    assertThat(checker().showValues(true).build().check(exchange, 0).findings())
        .extracting(TrafficFinding::value)
        .containsExactly('"' + CANARY + '"');
    assertThat(checker().build().check(exchange, 0).findings())
        .extracting(TrafficFinding::value)
        .containsExactly("string of 13 characters");
  }

  private static ExchangeChecker.Builder checker() {
    ExchangeChecker.Builder builder = ExchangeChecker.builder();
    Contract.vendors().forEach(vendor -> builder.contract(Contract.of(vendor)));
    return builder.contract(Contract.parse("library", CasesTest.resource("library.yaml")));
  }

  private static List<Exchange> exchanges(String url) {
    List<Exchange> exchanges = new ArrayList<>();
    for (String method : List.of("PATCH", "PUT", "GET", "POST", "HEAD")) {
      for (String body : BODIES) {
        for (String type : TYPES) {
          int status = STATUSES[exchanges.size() % STATUSES.length];
          exchanges.add(exchange(method, sung(url), sung(body), type, status));
        }
      }
    }
    return exchanges;
  }

  private static Exchange exchange(
      String method, String url, String body, String type, int status) {
    List<Header> headers =
        List.of(
            new Header("Authorization", CANARY),
            new Header("api_access_token", CANARY),
            new Header("apiKey", CANARY),
            new Header("Cookie", "theme=%s; session=%s".formatted(CANARY, CANARY)),
            new Header("X-Trace", CANARY),
            new Header("X-Total", CANARY),
            new Header("Retry-After", CANARY),
            new Header("Set-Cookie", CANARY),
            new Header("X-" + CANARY, CANARY),
            new Header("Content-Type", type));
    Body sent = Exchanges.body(type.startsWith("multipart") ? body.replace("\n", "\r\n") : body);
    return new Exchange(method, url, headers, sent, status, headers, sent, Position.START);
  }

  private static String sung(String template) {
    return template.replace("%s", CANARY);
  }
}
