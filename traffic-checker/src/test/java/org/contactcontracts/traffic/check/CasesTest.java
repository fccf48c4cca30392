package org.contactcontracts.traffic.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of cases.yaml: an exchange, and what is found in it. */
class CasesTest {
  private static final ExchangeChecker CHECKER =
      ExchangeChecker.builder()
          .contract(Contract.of("invent"))
          .contract(Contract.of("99digital"))
          .contract(Contract.of("omnivibe"))
          .contract(Contract.of("clerk-chat"))
          .contract(Contract.parse("library", resource("library.yaml")))
          .server("invent", "http://127.0.0.1:8080/invent/")
          .build();

  /** A case, named for what it shows. */
  record Case(JsonNode node) {
    @Override
    public String toString() {
      return node.path("case").asText();
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    new YAMLMapper().readTree(resource("cases.yaml")).forEach(node -> cases.add(new Case(node)));
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheCaseSays(Case one) {
    ExchangeVerdict verdict = CHECKER.check(exchange(one.node), 0);

    assertThat(told(verdict)).isEqualTo(one.node.path("finds").asText());
  }

  @Test
  void everyRuleHasACase() throws IOException {
    Set<Rule> found = new HashSet<>();
    for (Case one : cases()) {
      CHECKER.check(exchange(one.node), 0).findings().forEach(f -> found.add(f.rule()));
    }

    // Whoever reads the recording says that an entry of it cannot be read.
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Rule.values())
                .filter(rule -> rule != Rule.UNREADABLE_EXCHANGE)
                .collect(Collectors.toSet()));
  }

  private static String told(ExchangeVerdict verdict) {
    StringBuilder told = new StringBuilder();
    String head = verdict.kind() + " " + verdict.vendor() + " " + verdict.operation();
    told.append(head.strip()).append('\n');
    for (TrafficFinding finding : verdict.findings()) {
      told.append(
          "%s %s, keyword %s, instance \"%s\", value \"%s\", at %s%n"
              .formatted(
                  finding.severity(),
                  finding.rule(),
                  finding.keyword(),
                  finding.instance(),
                  finding.value(),
                  finding.position()));
      finding.contract().ifPresent(place -> told.append("  ").append(place.pointer()).append('\n'));
      told.append("  ").append(finding.problem()).append('\n');
      told.append("  ").append(finding.remedy()).append('\n');
    }
    return told.toString();
  }

  private static Exchange exchange(JsonNode node) {
    Exchange base = Exchanges.of(node.path("like").asText("invent"));
    return new Exchange(
        node.path("method").asText(base.method()),
        node.path("url").asText(base.url()),
        headers(base.requestHeaders(), node.path("requestHeaders")),
        body(base.request(), node.path("request")),
        node.path("status").asInt(base.status()),
        headers(base.responseHeaders(), node.path("responseHeaders")),
        body(base.response(), node.path("response")),
        base.position());
  }

  /** Those of the base, with others in their place; null takes one out. */
  private static List<Header> headers(List<Header> base, JsonNode changes) {
    List<Header> headers = new ArrayList<>(base);
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      headers.removeIf(header -> header.name().equalsIgnoreCase(change.getKey()));
      if (!change.getValue().isNull()) {
        headers.add(new Header(change.getKey(), change.getValue().asText()));
      }
    }
    return headers;
  }

  private static Body body(Body base, JsonNode node) {
    if (node.isMissingNode()) {
      return base;
    }
    return switch (node.asText()) {
      case "NONE" -> Body.NONE;
      case "LEFT OUT" ->
          new Body(Body.Kind.LEFT_OUT, new byte[0], offset -> new Position(7, 11 + offset));
      default -> Exchanges.body(node.asText().replace("⟨513 letters⟩", "a".repeat(513)));
    };
  }

  static byte[] resource(String name) {
    try (InputStream in = CasesTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
