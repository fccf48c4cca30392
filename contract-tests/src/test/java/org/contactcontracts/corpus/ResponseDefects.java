package org.contactcontracts.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.contactcontracts.fuzz.Place;
import org.contactcontracts.tests.Sample;
import org.contactcontracts.tests.Samples;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Rule;

/** Breaks the response of an exchange that conforms. */
final class ResponseDefects {
  private final Base base;
  private final List<CorpusEntry> entries = new ArrayList<>();

  private ResponseDefects(Base base) {
    this.base = base;
  }

  /** Every defect of a response; what is in the body is drawn. */
  static List<CorpusEntry> of(Base base, Random random) {
    ResponseDefects defects = new ResponseDefects(base);
    if (!base.name().endsWith(" form")) {
      defects.body(random);
    }
    if (!base.repeatsRequest()) {
      defects.status();
      defects.mediaType();
      defects.incomplete();
      Bases.errors(base).forEach(error -> defects.error(error, random));
    }
    return defects.entries;
  }

  private void add(String what, ExchangeEdit edit, Label label) {
    entries.add(base.defect(what, edit, label));
  }

  private void body(Random random) {
    Base.Content content = base.response().orElseThrow();
    List<BodyDefect> defects = new ArrayList<>();
    defects.addAll(SchemaDefects.of(content.schema(), content.body(), random));
    defects.addAll(SyntaxDefects.of(content.body()));
    for (BodyDefect defect : defects) {
      add(
          "in the response, " + defect.what(),
          base.edit().response(Bases.JSON, defect.body()),
          Label.of(defect, true));
    }
  }

  private void status() {
    Label label = new Label(DefectKind.UNKNOWN_STATUS, Rule.UNKNOWN_STATUS, "", "responses");
    for (int status : List.of(201, 202, 302, 418)) {
      add("the status is " + status, base.edit().status(status), label);
    }
    ExchangeEdit empty =
        base.edit().status(204).response(Body.NONE).withoutResponseHeader("Content-Type");
    add("the status is 204", empty, label);
  }

  private void mediaType() {
    Label label =
        new Label(DefectKind.RESPONSE_MEDIA_TYPE, Rule.RESPONSE_MEDIA_TYPE, "", "media-type");
    byte[] bytes = base.exchange().response().bytes();
    for (String type : List.of("text/plain", "application/vnd.acme+json", "application/xml")) {
      add("the response comes as " + type, base.edit().response(type, bytes), label);
    }
    add(
        "the response is a page of a proxy",
        base.edit().response("text/html", "<html><body>Bad gateway</body></html>"),
        label);
    add(
        "the response has no content type",
        base.edit().withoutResponseHeader(ExchangeEdit.CONTENT_TYPE),
        label);
    Label missing =
        new Label(DefectKind.RESPONSE_PRESENCE, Rule.RESPONSE_BODY_PRESENCE, "", "content");
    add("the response has no body", base.edit().response(Body.NONE), missing);
  }

  private void incomplete() {
    Label none = new Label(DefectKind.INCOMPLETE, Rule.NO_RESPONSE, "", "responses");
    add("there is no response", base.edit().status(0).response(Body.NONE), none);
    Label leftOut = new Label(DefectKind.INCOMPLETE, Rule.BODY_LEFT_OUT, "", "body");
    add("the response body is left out", base.edit().response(Body.LEFT_OUT), leftOut);
    add("the request body is left out", base.edit().request(Body.LEFT_OUT), leftOut);
  }

  /** The first sample of an error, broken. */
  private void error(Place place, Random random) {
    Sample sample =
        Samples.of(base.vendor()).stream()
            .filter(s -> s.accepted() && s.operation().equals(base.operation()))
            .filter(s -> s.part().equals(place.part()) && !s.json().isEmpty())
            .filter(s -> KnownMembers.only(place.schema(), s.json()))
            .findFirst()
            .or(() -> firstText(place))
            .orElseThrow();
    String status = place.part().substring("response-".length());
    ExchangeEdit answered = base.edit().status(sample.status());
    if (place.isText()) {
      text(answered);
      return;
    }
    for (BodyDefect defect : SchemaDefects.of(place.schema(), sample.json(), random)) {
      Label label = Label.of(defect, true);
      DefectKind kind =
          defect.flaw() == Flaw.UNKNOWN ? DefectKind.RESPONSE_UNKNOWN : DefectKind.ERROR_BODY;
      add(
          "in the answer %s, %s".formatted(status, defect.what()),
          answered.response(Bases.JSON, defect.body()),
          label.withKind(kind));
    }
    add(
        "the answer %s has no body".formatted(status),
        answered.response(Body.NONE),
        new Label(DefectKind.ERROR_BODY, Rule.RESPONSE_BODY_PRESENCE, "", "content"));
  }

  private Optional<Sample> firstText(Place place) {
    return Samples.of(base.vendor()).stream()
        .filter(s -> s.accepted() && s.part().equals(place.part()))
        .findFirst();
  }

  private void text(ExchangeEdit answered) {
    answered.response("text/plain", "Retry later");
    for (String bad : List.of("soon", "-1", "1.5", "2147483648", "Wed, 21 Oct 2026 07:28:00 GMT")) {
      String keyword =
          switch (bad) {
            case "-1" -> "minimum";
            case "2147483648" -> "maximum";
            default -> "type";
          };
      Label label =
          new Label(DefectKind.RESPONSE_HEADER, Rule.RESPONSE_HEADER, "/Retry-After", keyword);
      add("Retry-After is " + bad, answered.responseHeader("Retry-After", bad), label);
    }
    answered.withoutResponseHeader("Retry-After");
    add(
        "the answer 429 is JSON",
        answered.response(Bases.JSON, "{\"message\":\"Retry later\"}"),
        new Label(DefectKind.RESPONSE_MEDIA_TYPE, Rule.RESPONSE_MEDIA_TYPE, "", "media-type"));
    byte[] latin = "Tente mais tarde, não agora".getBytes(StandardCharsets.ISO_8859_1);
    add(
        "the answer 429 is in ISO 8859-1",
        answered.response("text/plain", latin),
        new Label(DefectKind.ERROR_BODY, Rule.RESPONSE_BODY_SYNTAX, "", "encoding"));
  }
}
