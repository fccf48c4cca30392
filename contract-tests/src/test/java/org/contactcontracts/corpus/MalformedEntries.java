package org.contactcontracts.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Entries of a recording that cannot be read. */
final class MalformedEntries {
  private static final String RESPONSE =
      "'response':{'status':200,'headers':[],'content':{'size':2,'text':'{}'}}";
  private static final String URL = "'https://web-api.clerk.chat/public/contacts/1'";

  private MalformedEntries() {}

  /** An entry and what is wrong with it, in words. */
  record Malformed(String what, String entry) {}

  static List<Malformed> all() {
    return List.of(
        of("the entry is a text", "'PUT " + URL.replace("'", "") + "'"),
        of("the entry is null", "null"),
        of("the entry has no request", "{" + RESPONSE + "}"),
        of("the request is a text", "{'request':'PUT /'," + RESPONSE + "}"),
        of("the request has no method", "{'request':{'url':" + URL + "}," + RESPONSE + "}"),
        of("the request has no URL", "{'request':{'method':'PUT'}," + RESPONSE + "}"),
        request("the method is a number", "'method':5"),
        request("the headers are an object", "'method':'PUT','headers':{'a':'b'}"),
        request("a header has no value", "'method':'PUT','headers':[{'name':'a'}]"),
        request("a header is a text", "'method':'PUT','headers':['a: b']"),
        request("the body is a number", "'method':'PUT','postData':{'text':5}"),
        request("the post data are a text", "'method':'PUT','postData':'{}'"),
        request(
            "the body is no Base64", "'method':'PUT','postData':{'text':'%','encoding':'base64'}"),
        request("an entry has a syntax error", "'method':PUT"),
        response("the status is a text", "{'status':'OK'}"),
        response("the status has two digits", "{'status':42}"),
        response("the response is an array", "[]"),
        response("the content is a text", "{'status':200,'content':'{}'}"),
        response("the size is a text", "{'status':200,'content':{'size':'2','text':'{}'}}"));
  }

  /** A HAR of all of them, each between two entries that can be read. */
  static byte[] har(String readable) {
    String between = "," + readable + ",";
    String entries =
        all().stream()
            .map(Malformed::entry)
            .collect(Collectors.joining(between, readable + ",", "," + readable));
    return ("{\"log\":{\"version\":\"1.2\",\"entries\":[" + entries + "]}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Malformed request(String what, String members) {
    return of(what, "{'request':{'url':" + URL + "," + members + "}," + RESPONSE + "}");
  }

  private static Malformed response(String what, String response) {
    return of(what, "{'request':{'method':'PUT','url':" + URL + "},'response':" + response + "}");
  }

  private static Malformed of(String what, String entry) {
    return new Malformed(what, entry.replace('\'', '"'));
  }
}
