package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.contactcontracts.fuzz.Schema;
import org.contactcontracts.tests.Specs;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Rule;

/** Exchanges with what the contracts of the vendors do not use, such as parameters in the query. */
final class Acme {
  static final String VENDOR = "acme";
  static final Path CONTRACT = Path.of("src/test/resources/corpus/acme/openapi.yaml");

  private static final JsonNode DOCUMENT = Specs.yaml(CONTRACT);
  private static final String URL = "https://api.acme.inc/v2/contacts/c-1001";
  private static final String QUERY = "?notify=true&page_size=10&note=hello";
  private static final String REQUEST = "{'name':'Alice','age':36,'tier':'gold','tags':['vip']}";
  private static final String RESPONSE =
      "{'id':'c-1001','name':'Alice','age':36,'tier':'gold','tags':['vip']}";

  private final Base base = replace();
  private final Base delete = delete();
  private final List<CorpusEntry> entries = new ArrayList<>();

  private Acme() {}

  static List<CorpusEntry> all(Random random) {
    Acme acme = new Acme();
    acme.clean();
    acme.query();
    acme.headers();
    acme.credentials();
    acme.responseHeaders();
    acme.presence();
    acme.request(random);
    return acme.entries;
  }

  private static Base replace() {
    Base.Content request = content("ReplaceContactRequest", REQUEST);
    Base.Content response = content("Contact", RESPONSE);
    ExchangeEdit edit =
        ExchangeEdit.of("PUT", URL + QUERY)
            .requestHeader("Authorization", "Basic a2V5OmFjbWU=")
            .requestHeader("X-Request-Id", "6c1f9a52-9f2e-4a3a-8d2f-0b4b1f1f7a11")
            .requestHeader("X-Attempt", "1")
            .requestHeader("Cookie", "world=test")
            .request(Bases.JSON, Tree.bytes(request.body()))
            .responseHeader("ETag", "\"0a1b2c3d\"")
            .responseHeader("X-Rate-Limit-Remaining", "99")
            .responseHeader("X-Cache", "miss")
            .response(Bases.JSON, Tree.bytes(response.body()));
    return new Base(
        VENDOR,
        "replaceContact",
        "replaceContact",
        edit.done(),
        Optional.of(request),
        Optional.of(response));
  }

  private static Base delete() {
    ExchangeEdit edit =
        ExchangeEdit.of("DELETE", URL)
            .requestHeader("Authorization", "Basic a2V5OmFjbWU=")
            .status(204);
    return new Base(
        VENDOR, "deleteContact", "deleteContact", edit.done(), Optional.empty(), Optional.empty());
  }

  private static Base.Content content(String schema, String json) {
    return new Base.Content(
        Schema.of(DOCUMENT, DOCUMENT.at("/components/schemas/" + schema)),
        Tree.read(json.replace('\'', '"')));
  }

  private void clean() {
    entries.add(base.clean("as in the contract", base.edit()));
    entries.add(delete.clean("as in the contract", delete.edit()));
    String least = URL + "?notify=false";
    entries.add(
        base.clean(
            "without what is optional",
            base.edit()
                .url(least)
                .withoutRequestHeader("X-Attempt")
                .withoutRequestHeader("Cookie")
                .withoutResponseHeader("X-Cache")));
    entries.add(base.clean("the path is encoded", base.edit().url(least.replace("c-", "c%2D"))));
    entries.add(
        base.clean(
            "the credential is in the query",
            base.edit().url(least + "&key=acme").withoutRequestHeader("Authorization")));
    entries.add(
        base.clean("values at their bounds", base.edit().url(least + "&page_size=100&note=ab")));
    entries.add(base.clean("a list in the query", base.edit().url(least + "&fields=name,age")));
    entries.add(
        base.clean(
            "a text in the query has blanks", base.edit().url(least + "&note=a+b%20%C3%A9")));
    entries.add(
        base.clean(
            "an error",
            base.edit()
                .status(404)
                .withoutResponseHeader("ETag")
                .response(Bases.JSON, "{\"message\":\"There is no such contact.\"}")));
  }

  private void add(Base of, String what, ExchangeEdit edit, Label label) {
    entries.add(of.defect(what, edit, label));
  }

  private void query() {
    query("notify is missing", "?page_size=10", "/notify", "required");
    query("notify is yes", "?notify=yes", "/notify", "type");
    query("notify is empty", "?notify=", "/notify", "type");
    query("notify is given twice", "?notify=true&notify=true", "/notify", "duplicate-parameter");
    query("page_size is 0", "?notify=true&page_size=0", "/page_size", "minimum");
    query("page_size is 101", "?notify=true&page_size=101", "/page_size", "maximum");
    query("page_size is ten", "?notify=true&page_size=ten", "/page_size", "type");
    query("page_size is 1.5", "?notify=true&page_size=1.5", "/page_size", "type");
    query("fields has email", "?notify=true&fields=name,email", "/fields/1", "enum");
    query(
        "fields has four elements",
        "?notify=true&fields=name,age,tier,name",
        "/fields",
        "maxItems");
    query("note has one character", "?notify=true&note=a", "/note", "minLength");
    String note = "%F0%9F%98%80".repeat(21);
    query("note has 21 emoji", "?notify=true&note=" + note, "/note", "maxLength");
    Label unknown =
        new Label(
            DefectKind.UNKNOWN_QUERY_PARAMETER,
            Rule.UNKNOWN_QUERY_PARAMETER,
            "/pagesize",
            "unknown-parameter");
    add(base, "the query has pagesize", base.edit().url(URL + "?notify=true&pagesize=5"), unknown);
    for (String id : List.of("c-12", "C-1001", "1001", "c-1001%20")) {
      Label label =
          new Label(DefectKind.PATH_PARAMETER, Rule.PATH_PARAMETER, "/contact_id", "pattern");
      ExchangeEdit edit = base.edit().url((URL + QUERY).replace("c-1001", id));
      add(base, "the path parameter contact_id is " + id, edit, label);
    }
  }

  private void query(String what, String query, String instance, String keyword) {
    add(
        base,
        what,
        base.edit().url(URL + query),
        new Label(DefectKind.QUERY_PARAMETER, Rule.QUERY_PARAMETER, instance, keyword));
  }

  private void headers() {
    String id = "X-Request-Id";
    header("X-Request-Id is missing", base.edit().withoutRequestHeader(id), id, "required");
    header("X-Request-Id is 42", base.edit().requestHeader(id, "42"), id, "format");
    header("X-Request-Id is empty", base.edit().requestHeader(id, ""), id, "format");
    String attempt = "X-Attempt";
    header("X-Attempt is first", base.edit().requestHeader(attempt, "first"), attempt, "type");
    header("X-Attempt is 0", base.edit().requestHeader(attempt, "0"), attempt, "minimum");
    header(
        "the cookie world is other",
        base.edit().requestHeader("Cookie", "world=other"),
        "world",
        "enum");
  }

  private void header(String what, ExchangeEdit edit, String name, String keyword) {
    add(
        base,
        what,
        edit,
        new Label(DefectKind.REQUEST_HEADER, Rule.REQUEST_HEADER, "/" + name, keyword));
  }

  private void credentials() {
    Label label = new Label(DefectKind.AUTHENTICATION, Rule.AUTHENTICATION, "", "security");
    String url = URL + QUERY;
    add(base, "no credential", base.edit().withoutRequestHeader("Authorization"), label);
    add(
        base,
        "the scheme is Bearer",
        base.edit().requestHeader("Authorization", "Bearer key_acme"),
        label);
    add(
        base,
        "the credential in the query is empty",
        base.edit().withoutRequestHeader("Authorization").url(url + "&key="),
        label);
  }

  private void responseHeaders() {
    header("ETag is missing", "", "ETag", "required");
    header("ETag is not quoted", "0a1b2c3d", "ETag", "pattern");
    header("ETag is a date", "\"2026-10-05\"", "ETag", "pattern");
    header("X-Rate-Limit-Remaining is missing", "", "X-Rate-Limit-Remaining", "required");
    header("X-Rate-Limit-Remaining is -1", "-1", "X-Rate-Limit-Remaining", "minimum");
    header("X-Rate-Limit-Remaining is many", "many", "X-Rate-Limit-Remaining", "type");
    header("X-Cache is stale", "stale", "X-Cache", "enum");
  }

  private void header(String what, String value, String name, String keyword) {
    ExchangeEdit edit =
        value.isEmpty()
            ? base.edit().withoutResponseHeader(name)
            : base.edit().responseHeader(name, value);
    add(
        base,
        what,
        edit,
        new Label(DefectKind.RESPONSE_HEADER, Rule.RESPONSE_HEADER, "/" + name, keyword));
  }

  private void presence() {
    Body body = base.exchange().request();
    add(
        delete,
        "the request has a body",
        delete.edit().request(Bases.JSON, body.bytes()),
        new Label(DefectKind.REQUEST_PRESENCE, Rule.REQUEST_BODY_PRESENCE, "", "requestBody"));
    add(
        delete,
        "the response has a body",
        delete.edit().response(Bases.JSON, body.bytes()),
        new Label(DefectKind.RESPONSE_PRESENCE, Rule.RESPONSE_BODY_PRESENCE, "", "content"));
  }

  private void request(Random random) {
    Base.Content content = base.request().orElseThrow();
    for (BodyDefect defect : SchemaDefects.of(content.schema(), content.body(), random)) {
      add(
          base,
          "in the request, " + defect.what(),
          base.edit().request(Bases.JSON, defect.body()),
          Label.of(defect, false));
    }
  }
}
