package org.contactcontracts.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contactcontracts.fuzz.Place;
import org.contactcontracts.fuzz.Schema;
import org.contactcontracts.tests.Sample;
import org.contactcontracts.tests.Samples;
import org.contactcontracts.traffic.Header;

/** Exchanges that conform, made from one that does. */
final class CleanExchanges {
  private final Base base;
  private final List<CorpusEntry> entries = new ArrayList<>();

  private CleanExchanges(Base base) {
    this.base = base;
  }

  static List<CorpusEntry> of(Base base) {
    CleanExchanges clean = new CleanExchanges(base);
    clean.add("as in the contract", base.edit());
    if (!base.name().endsWith(" flat")) {
      base.request().ifPresent(content -> clean.members("request", content));
    }
    if (!base.name().endsWith(" form")) {
      clean.members("response", base.response().orElseThrow());
    }
    if (!base.repeatsRequest()) {
      clean.samples();
      clean.urls();
    }
    clean.headers();
    return clean.entries;
  }

  private void add(String what, ExchangeEdit edit) {
    entries.add(base.clean(what, edit));
  }

  /** Every optional member once absent, and once null where null is allowed. */
  private void members(String side, Base.Content content) {
    members(side, content, content.schema(), JsonPointer.empty());
  }

  private void members(String side, Base.Content content, Schema schema, JsonPointer at) {
    JsonNode here = content.body().at(at);
    if (here.isArray() && !here.isEmpty()) {
      members(side, content, schema.items(), at.appendIndex(0));
    }
    for (Schema form : schema.forms()) {
      if (here.has(form.required().get(0))) {
        members(side, content, form, at);
      }
    }
    for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
      String name = property.getKey();
      JsonPointer member = at.appendProperty(name);
      if (here.has(name) && !schema.required().contains(name)) {
        body(side, member + " is absent", Tree.without(content.body(), at, name));
      }
      if (property.getValue().allows("null") && !property.getValue().isAny()) {
        body(side, member + " is null", Tree.with(content.body(), member, NullNode.instance));
      }
      if (here.has(name)) {
        members(side, content, property.getValue(), member);
      }
    }
  }

  private void body(String side, String what, JsonNode body) {
    byte[] bytes = Tree.bytes(body);
    ExchangeEdit edit =
        side.equals("request")
            ? base.edit().request(Bases.JSON, bytes)
            : base.edit().response(Bases.JSON, bytes);
    add("in the %s, %s".formatted(side, what), edit);
  }

  /** Every sample that the contract accepts, save those with members that it does not know. */
  private void samples() {
    for (Sample sample : Samples.of(base.vendor())) {
      if (sample.accepted()
          && !sample.isForm()
          && sample.operation().equals(base.operation())
          && isKnown(sample)) {
        add("the sample %s of the %s".formatted(sample.name(), sample.part()), of(sample));
      }
    }
  }

  private boolean isKnown(Sample sample) {
    Place place = Bases.place(base.vendor(), base.operation(), sample.part());
    return KnownMembers.only(place.schema(), sample.json());
  }

  private ExchangeEdit of(Sample sample) {
    if (sample.isRequest()) {
      return base.edit().request(Bases.JSON, sample.bytes());
    }
    ExchangeEdit answered = base.edit().status(sample.status());
    if (Bases.place(base.vendor(), base.operation(), sample.part()).isText()) {
      return answered
          .response("text/plain", sample.json().asText())
          .responseHeader("Retry-After", "60");
    }
    return answered.response(Bases.JSON, sample.bytes());
  }

  private void urls() {
    String url = base.exchange().url();
    String host = url.substring(0, url.indexOf('/', "https://".length()));
    String path = url.substring(host.length());
    add("the default port is written out", base.edit().url(host + ":443" + path));
    add("the host is in capitals", base.edit().url(host.toUpperCase(Locale.ROOT) + path));
    add("the scheme is in capitals", base.edit().url(url.replace("https", "HTTPS")));
    add("the URL ends with a question mark", base.edit().url(url + "?"));
    add("the URL has a fragment", base.edit().url(url + "#top"));
    String escaped =
        path.substring(0, path.length() - 1) + "%" + hex(path.charAt(path.length() - 1));
    add("a letter of the path is percent-encoded", base.edit().url(host + escaped));
  }

  private static String hex(char letter) {
    return Integer.toHexString(letter).toUpperCase(Locale.ROOT);
  }

  private void headers() {
    add("the names of headers are in capitals", base.edit().headerNamesInCapitals());
    add(
        "the messages have headers of which the contract says nothing",
        base.edit()
            .requestHeader("User-Agent", "acme/1.0")
            .requestHeader("X-Trace", "1")
            .responseHeader("Server", "acme")
            .responseHeader("X-Trace", "1"));
    String type =
        base.exchange().requestHeaders().stream()
            .filter(header -> header.name().equals(ExchangeEdit.CONTENT_TYPE))
            .map(Header::value)
            .findFirst()
            .orElseThrow();
    add(
        "the content types have a parameter",
        base.edit()
            .requestHeader(ExchangeEdit.CONTENT_TYPE, type + "; charset=UTF-8")
            .responseHeader(ExchangeEdit.CONTENT_TYPE, "application/json;charset=utf-8"));
    add(
        "the content type of the response is in capitals",
        base.edit().responseHeader(ExchangeEdit.CONTENT_TYPE, "APPLICATION/JSON"));
    if (base.vendor().equals("invent")) {
      add("bearer is in small letters", base.edit().requestHeader("Authorization", "bearer key"));
    }
  }
}
