package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.contactcontracts.validator.Parameter.In;
import org.junit.jupiter.api.Test;

/** What an operation says of everything around its bodies. */
class ShopTest {
  private final Contract shop = shop();
  private final Operation read = shop.operation("readItem");
  private final Operation write = shop.operation("writeItem");

  static Contract shop() {
    try (InputStream in = ShopTest.class.getResourceAsStream("shop.yaml")) {
      return Contract.parse("shop", Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesAnOperationWithoutAnIdByMethodAndPath() {
    assertThat(shop.operations())
        .extracting(Operation::id)
        .containsExactly("readItem", "writeItem", "DELETE /items/{id}", "HEAD /other");
  }

  @Test
  void saysWhereItStands() {
    assertThat(read.pointer()).isEqualTo("#/paths/~1items~1{id}/get");
    assertThat(read.requestPointer()).isEqualTo(read.pointer());
    assertThat(write.requestPointer()).isEqualTo("#/components/requestBodies/Item");
    assertThat(read.responsePointer(200)).isEqualTo(read.pointer() + "/responses/200");
    assertThat(read.responsePointer(404)).isEqualTo("#/components/responses/Refused");
    assertThat(write.responsePointer(200)).isEqualTo(write.pointer() + "/responses");
  }

  @Test
  void saysUnderWhichKeyAStatusIsDocumented() {
    assertThat(List.of(read.statusKey(200), read.statusKey(404), read.statusKey(500)))
        .containsExactly("200", "4XX", "default");
    assertThat(write.statusKey(200)).isEmpty();
  }

  @Test
  void hasTheServersOfTheOperationElseOfThePathElseOfTheDocument() {
    assertThat(write.servers()).extracting(Server::url).containsExactly("https://write.invalid");
    assertThat(read.servers()).extracting(Server::url).containsExactly("https://items.invalid");
    assertThat(Contract.of("99digital").operation("updateContact").servers())
        .containsExactly(
            new Server("https://online.99digital.co.il", Map.of()),
            new Server("https://{host}", Map.of("host", List.of())));
  }

  @Test
  void overridesAParameterOfThePathAndLeavesOutWhatIsDescribedElsewhere() {
    assertThat(read.parameters())
        .extracting(Parameter::toString)
        .containsExactly(
            "PATH id",
            "QUERY page",
            "QUERY tags",
            "QUERY ids",
            "QUERY flag",
            "QUERY size",
            "QUERY filter",
            "QUERY plain",
            "QUERY deep",
            "QUERY spread",
            "QUERY pipes",
            "QUERY loose",
            "HEADER X-Range",
            "COOKIE lang");
    assertThat(read.parameters(In.QUERY).get(0).required()).isTrue();
    assertThat(read.parameters(In.QUERY).get(1).required()).isFalse();
    assertThat(read.parameters(In.PATH).get(0).pointer()).isEqualTo("#/components/parameters/Id");
    assertThat(read.parameters(In.PATH).get(0).in()).isEqualTo(In.PATH);
    assertThat(write.parameters(In.QUERY)).extracting(Parameter::name).containsExactly("page");
  }

  @Test
  void readsQueryParametersByStyleAndType() {
    assertThat(
            read.queryParameters(
                Map.ofEntries(
                    Map.entry("page", List.of("1")),
                    Map.entry("tags", List.of("1", "abc", "12345")),
                    Map.entry("ids", List.of("1,2")),
                    Map.entry("flag", List.of("true")),
                    Map.entry("size", List.of("5")),
                    Map.entry("filter", List.of("{\"a\":1}")),
                    Map.entry("plain", List.of("not read")),
                    Map.entry("deep[a]", List.of("b")),
                    Map.entry("x", List.of("not read")),
                    Map.entry("pipes", List.of("a|b")),
                    Map.entry("loose", List.of("", "")))))
        .isEqualTo(Verdict.conforming());
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    Map<String, List<String>> query =
        Map.of(
            "page", List.of("0"),
            "tags", List.of("abcd"),
            "ids", List.of("1,x"),
            "flag", List.of("yes"),
            "size", List.of("big"),
            "filter", List.of("{}"));

    assertThat(read.queryParameters(query).findings())
        .extracting(Finding::instance, Finding::keyword, Finding::problem)
        .containsExactly(
            tuple(
                "/page",
                "minimum",
                "The query parameter page is below 1, the least that the contract allows."),
            tuple(
                "/tags/0",
                "maxLength",
                "The query parameter tags/0 is 4 characters long, and the contract allows 3."),
            tuple(
                "/ids/1",
                "type",
                "The query parameter ids/1 is a string, and the contract allows a whole number."),
            tuple("/flag", "type", "The query parameter flag is neither true nor false."),
            tuple(
                "/size",
                "oneOf",
                "The query parameter size fits none or several of the 2 forms of which it must"
                    + " have one."),
            tuple(
                "/filter",
                "required",
                "The query parameter filter lacks the member \"a\", which is" + " required."));
  }

  @Test
  void missesAndRepeatsQueryParameters() {
    assertThat(read.queryParameters(Map.of("flag", List.of("true", "false"))).findings())
        .containsExactly(
            new Finding(
                "/page",
                "required",
                "The query parameter page is missing.",
                "Give it a whole number.",
                "#/paths/~1items~1{id}/get/parameters/0/schema"),
            new Finding(
                "/flag",
                "duplicate-parameter",
                "The query parameter flag is given 2 times.",
                "Give it once.",
                "#/paths/~1items~1{id}/get/parameters/3/schema"));
  }

  @Test
  void doesNotKnowAQueryParameter() {
    assertThat(read.queryParameters(Map.of("page", List.of("1"), "flags", List.of(""))).findings())
        .containsExactly(
            new Finding(
                "/flags",
                "unknown-parameter",
                "The contract does not know the query parameter \"flags\".",
                "If \"flag\" was meant, rename it, else remove it.",
                "#/paths/~1items~1{id}/get",
                Optional.of("flags")));
    assertThat(write.queryParameters(Map.of("a/b", List.of(""))).findings())
        .extracting(Finding::instance, Finding::remedy)
        .containsExactly(tuple("/a~1b", "Remove it."));
  }

  @Test
  void knowsACredentialInTheQueryAlsoWhereNoneIsNeeded() {
    Operation delete = shop.operation("DELETE /items/{id}");

    assertThat(write.queryParameters(Map.of("key", List.of("secret"))).conforms()).isTrue();
    assertThat(delete.credentials()).isEmpty();
    assertThat(delete.queryParameters(Map.of("key", List.of("secret"))).conforms()).isTrue();
    assertThat(delete.queryParameters(Map.of("sid", List.of("secret"))).conforms()).isFalse();
  }

  @Test
  void cannotReadAQueryThatIsNoTextOrNoJson() {
    Verdict encoding =
        read.queryParameters(Map.of("page", List.of("1"), "size", List.of("\ud800")));
    Verdict syntax =
        read.queryParameters(Map.of("page", List.of("1"), "filter", List.of("{"), "y", List.of()));

    assertThat(encoding.kind()).isEqualTo(Verdict.Kind.UNREADABLE);
    assertThat(encoding.findings().get(0).problem())
        .isEqualTo("The query parameter size has one half of a surrogate pair without the other.");
    assertThat(syntax.kind()).isEqualTo(Verdict.Kind.UNREADABLE);
    assertThat(syntax.findings())
        .containsExactly(
            new Finding(
                "/filter",
                "syntax",
                "The JSON breaks off at line 1, column 2.",
                "Send it to its end.",
                read.parameters(In.QUERY).get(5).pointer() + "/content/application~1json/schema"));
  }

  @Test
  void takesAnArrayThatIsWrittenAsNothingForEmpty() {
    Parameter tags = read.parameters(In.QUERY).get(1);
    Parameter ids = read.parameters(In.QUERY).get(2);

    assertThat(tags.validate(List.of("")).findings())
        .extracting(Finding::keyword)
        .containsExactly("minItems");
    assertThat(ids.validate(List.of("")).conforms()).isTrue();
    assertThat(ids.validate(List.of("1,")).conforms()).isFalse();
    assertThat(tags.validate(List.of()).conforms()).isTrue();
  }

  @Test
  void conformsExactlyWhenThereIsNoFinding() {
    for (Parameter parameter : read.parameters()) {
      for (String value :
          List.of(
              "",
              "0",
              "1",
              "-1",
              "5",
              "6",
              "true",
              "abc",
              "abcd",
              "small",
              "{\"a\":1}",
              "de",
              "1,2",
              "1,x",
              "\udc00",
              "9".repeat(1001),
              "-",
              "-0",
              "01")) {
        assertThat(parameter.conforms(value))
            .as(parameter + " " + value)
            .isEqualTo(parameter.validate(List.of(value)).conforms());
      }
    }
  }

  @Test
  void knowsWhichNamesInAQueryArePartOfAnObject() {
    Function<String, Parameter> parameter =
        name ->
            read.parameters(In.QUERY).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();

    assertThat(parameter.apply("deep").takes("deep[a]")).isTrue();
    assertThat(parameter.apply("deep").takes("deeper")).isFalse();
    assertThat(parameter.apply("deep").takes("deep")).isTrue();
    assertThat(parameter.apply("spread").takes("x")).isTrue();
    assertThat(parameter.apply("spread").takes("y")).isFalse();
    assertThat(parameter.apply("flag").takes("x")).isFalse();
  }

  @Test
  void holdsHeadersAgainstTheirParameters() {
    assertThat(read.headerParameters(only("X-Range", "1, 2")).conforms()).isTrue();
    assertThat(read.headerParameters(only("X-Range", "1, x")).findings())
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(tuple("/X-Range/1", "type"));
    assertThat(read.headerParameters(name -> Optional.empty()).findings())
        .extracting(Finding::instance, Finding::problem)
        .containsExactly(tuple("/X-Range", "The header X-Range is missing."));
    assertThat(read.parameters(In.COOKIE).get(0).validate(List.of("fr")).findings())
        .extracting(Finding::message)
        .containsExactly(
            "The cookie lang is none of the values that the contract allows; use de or en.");
  }

  @Test
  void holdsHeadersOfAResponseAgainstTheContract() {
    assertThat(read.responseHeaders(200))
        .extracting(Parameter::name)
        .containsExactly("X-Rate", "X-Free");
    assertThat(read.responseHeaders(200, only("X-Rate", "5")).conforms()).isTrue();
    assertThat(read.responseHeaders(200, only("X-Rate", "-5")).findings())
        .extracting(Finding::contract)
        .containsExactly("#/components/headers/Rate/schema/minimum");
    assertThat(read.responseHeaders(200, name -> Optional.empty()).findings())
        .extracting(Finding::instance)
        .containsExactly("/X-Rate");
    assertThat(read.responseHeaders(404, name -> Optional.empty()).conforms()).isTrue();
    assertThat(write.responseHeaders(200)).isEmpty();
  }

  private static Function<String, Optional<String>> only(String header, String value) {
    return name -> name.equals(header) ? Optional.of(value) : Optional.empty();
  }

  @Test
  void asksForOneOfTheAlternativesOfCredentials() {
    Verdict refused = write.credentials(credential -> false);

    assertThat(refused.findings())
        .containsExactly(
            new Finding(
                "",
                "security",
                "The request lacks the credential that the contract demands.",
                "Send the header Authorization with Bearer and a credential, or the query parameter"
                    + " key and the cookie sid, or the credential certificate and the header"
                    + " Authorization with Digest and a credential.",
                "#/security"));
    assertThat(write.credentials(credential -> credential.scheme().equals("bearer")).conforms())
        .isTrue();
    assertThat(write.credentials(credential -> credential.scheme().equals("key")).conforms())
        .isFalse();
    assertThat(write.credentials(c -> List.of("key", "cookie").contains(c.scheme())).conforms())
        .isTrue();
    assertThat(write.credentials(credential -> credential.scheme().equals("digest")).conforms())
        .isTrue();
    assertThat(read.credentials(credential -> false)).isEqualTo(Verdict.conforming());
    assertThat(read.credentials()).isEmpty();
  }

  @Test
  void findsABodyByItsMediaTypeThenByItsRange() {
    Function<String, String> found =
        type -> read.response(200, type).map(BodyContract::mediaType).orElse("");

    assertThat(found.apply("application/json; charset=utf-8")).isEqualTo("application/json");
    assertThat(found.apply("IMAGE/PNG")).isEqualTo("image/png");
    assertThat(found.apply("image/gif")).isEqualTo("image/*");
    assertThat(found.apply("text/html")).isEqualTo("*/*");
    assertThat(found.apply("nonsense")).isEmpty();
    assertThat(found.apply("/nonsense")).isEmpty();
    assertThat(write.request("text/html")).isEmpty();
  }

  @Test
  void takesAnythingWhereTheContractHasNoSchema() {
    BodyContract body = read.response(200, "image/png").orElseThrow();

    assertThat(body.schemaPointer())
        .isEqualTo("#/paths/~1items~1{id}/get/responses/200/content/image~1png");
    assertThat(body.conforms("5".getBytes(UTF_8))).isTrue();
  }
}
