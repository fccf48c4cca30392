package org.contactcontracts.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Rule;

/** Breaks the request of an exchange that conforms. */
final class RequestDefects {
  private final Base base;
  private final String url;
  private final List<CorpusEntry> entries = new ArrayList<>();

  private RequestDefects(Base base) {
    this.base = base;
    this.url = base.exchange().url();
  }

  /** Every defect of a request; what is in the body is drawn. */
  static List<CorpusEntry> of(Base base, Random random) {
    RequestDefects defects = new RequestDefects(base);
    if (!base.repeatsRequest()) {
      defects.server();
      defects.path();
      defects.method();
      defects.query();
      defects.credential();
    }
    if (!base.name().endsWith(" flat")) {
      defects.mediaType();
      defects.body(random);
    }
    return defects.entries;
  }

  private void add(String what, ExchangeEdit edit, Label label) {
    entries.add(base.defect(what, edit, label));
  }

  private void server() {
    Label label = new Label(DefectKind.UNKNOWN_SERVER, Rule.UNKNOWN_SERVER, "", "servers");
    add("the scheme is http", base.edit().url(url.replace("https://", "http://")), label);
    String withoutScheme = url.substring("https://".length());
    // The contract of 99digital takes every host, for installations of customers.
    if (!base.vendor().equals("99digital")) {
      int path = withoutScheme.indexOf('/');
      String host = "https://" + withoutScheme.substring(0, path);
      String rest = withoutScheme.substring(path);
      add("the host has another end", base.edit().url(host + ".example" + rest), label);
      add("the host has a name before it", base.edit().url(url.replace("//", "//old.")), label);
      add("the port is 8443", base.edit().url(host + ":8443" + rest), label);
    }
  }

  private void path() {
    String parent = url.substring(0, url.lastIndexOf('/'));
    unknownPath("the path ends with a slash", url + "/");
    unknownPath("the path lacks its last segment", parent);
    unknownPath("the path has one segment more", url + "/notes");
    unknownPath("the path has an empty segment", parent + "/" + url.substring(parent.length()));
    unknownPath("the path has contact for contacts", url.replace("/contacts/", "/contact/"));
    unknownPath("the path has Contacts for contacts", url.replace("/contacts/", "/Contacts/"));
    if (base.vendor().equals("99digital")) {
      for (String bad : List.of("abc", "-1", "1.5", "9007199254740992", "01", "%20")) {
        pathParameter("account_id", bad, url.replace("/accounts/1/", "/accounts/" + bad + "/"));
        pathParameter("contact_id", bad, url.replace("/contacts/1", "/contacts/" + bad));
      }
    }
  }

  private void unknownPath(String what, String other) {
    Label label = new Label(DefectKind.UNKNOWN_PATH, Rule.UNKNOWN_PATH, "", "paths");
    add(what, base.edit().url(other), label);
  }

  private void pathParameter(String name, String value, String other) {
    String keyword =
        switch (value) {
          case "-1" -> "minimum";
          case "9007199254740992" -> "maximum";
          default -> "type";
        };
    Label label = new Label(DefectKind.PATH_PARAMETER, Rule.PATH_PARAMETER, "/" + name, keyword);
    add("the path parameter %s is %s".formatted(name, value), base.edit().url(other), label);
  }

  private void method() {
    Label label = new Label(DefectKind.UNKNOWN_METHOD, Rule.UNKNOWN_METHOD, "", "method");
    String own = base.exchange().method();
    for (String method : List.of("POST", own.equals("PUT") ? "PATCH" : "PUT")) {
      add("the method is " + method, base.edit().method(method), label);
    }
    for (String method : List.of("GET", "DELETE")) {
      ExchangeEdit bare =
          base.edit().method(method).request(Body.NONE).withoutRequestHeader("Content-Type");
      add("the method is " + method, bare, label);
    }
  }

  private void query() {
    // A name that is no slip of the pen may be anybody's, so that no finding repeats it.
    for (String name : List.of("verbose", "fields", "name")) {
      Label label =
          new Label(
              DefectKind.UNKNOWN_QUERY_PARAMETER,
              Rule.UNKNOWN_QUERY_PARAMETER,
              "",
              "unknown-parameter");
      add("the query has " + name, base.edit().url(url + "?" + name + "=1"), label);
    }
  }

  private void credential() {
    String header =
        switch (base.vendor()) {
          case "invent" -> "Authorization";
          case "99digital" -> "api_access_token";
          case "clerk-chat" -> "apiKey";
          default -> "";
        };
    if (header.isEmpty()) {
      return;
    }
    ExchangeEdit without = base.edit().withoutRequestHeader(header);
    credential("the credential is missing", without);
    credential("the credential is empty", base.edit().requestHeader(header, ""));
    if (header.equals("Authorization")) {
      credential("the scheme is Basic", base.edit().requestHeader(header, "Basic a2V5OmFjbWU="));
      credential("the scheme stands alone", base.edit().requestHeader(header, "Bearer"));
      credential("the scheme is missing", base.edit().requestHeader(header, "key_acme"));
    } else {
      ExchangeEdit bearer = base.edit().withoutRequestHeader(header);
      credential(
          "the credential is a Bearer token",
          bearer.requestHeader("Authorization", "Bearer key_acme"));
      ExchangeEdit renamed = base.edit().withoutRequestHeader(header);
      credential("the header is X-Api-Key", renamed.requestHeader("X-Api-Key", "key_acme"));
    }
  }

  private void credential(String what, ExchangeEdit edit) {
    add(what, edit, new Label(DefectKind.AUTHENTICATION, Rule.AUTHENTICATION, "", "security"));
  }

  private void mediaType() {
    Label label =
        new Label(DefectKind.REQUEST_MEDIA_TYPE, Rule.REQUEST_MEDIA_TYPE, "", "media-type");
    byte[] bytes = base.exchange().request().bytes();
    for (String type :
        List.of("text/plain", "application/xml", "application/json5", "multipart/mixed")) {
      add("the request is sent as " + type, base.edit().request(type, bytes), label);
    }
    add(
        "the request has no content type",
        base.edit().withoutRequestHeader(ExchangeEdit.CONTENT_TYPE),
        label);
    Label missing =
        new Label(DefectKind.REQUEST_PRESENCE, Rule.REQUEST_BODY_PRESENCE, "", "required");
    add("the request has no body", base.edit().request(Body.NONE), missing);
  }

  private void body(Random random) {
    if (base.request().isEmpty()) {
      FormDefects.all().forEach(defect -> body(Form.CONTENT_TYPE, defect));
      return;
    }
    Base.Content content = base.request().get();
    List<BodyDefect> defects = new ArrayList<>();
    defects.addAll(SchemaDefects.of(content.schema(), content.body(), random));
    defects.addAll(SyntaxDefects.of(content.body()));
    defects.forEach(defect -> body(Bases.JSON, defect));
  }

  private void body(String contentType, BodyDefect defect) {
    add(
        "in the request, " + defect.what(),
        base.edit().request(contentType, defect.body()),
        Label.of(defect, false));
  }
}
