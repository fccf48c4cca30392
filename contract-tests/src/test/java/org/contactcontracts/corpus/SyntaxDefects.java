package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Breaks the JSON or the encoding of an object that conforms. */
final class SyntaxDefects {
  private static final int TOO_DEEP = 65;
  private static final int TOO_LONG = 1001;

  private final String text;
  private final List<BodyDefect> defects = new ArrayList<>();

  private SyntaxDefects(String text) {
    this.text = text;
  }

  /**
   * Every way of breaking a body.
   *
   * @param base an object with members
   */
  static List<BodyDefect> of(JsonNode base) {
    SyntaxDefects broken = new SyntaxDefects(Tree.text(base));
    Map.Entry<String, JsonNode> first = base.properties().iterator().next();
    broken.syntax();
    broken.duplicate(first.getKey(), first.getValue());
    broken.limits();
    broken.encoding();
    return broken.defects;
  }

  private void add(String what, byte[] body, String instance, String keyword) {
    defects.add(new BodyDefect(what, Flaw.SYNTAX, body, instance, keyword));
  }

  private void add(String what, String body, String keyword) {
    add(what, body.getBytes(StandardCharsets.UTF_8), "", keyword);
  }

  private void syntax() {
    String inside = text.substring(1, text.length() - 1);
    add("the body breaks off before its end", text.substring(0, text.length() - 1), "syntax");
    add("the body breaks off in the middle", text.substring(0, text.length() / 2), "syntax");
    add("the body has a comma before its end", "{" + inside + ",}", "syntax");
    add("the body has a comment", "{/* new */" + inside + "}", "syntax");
    add("the body has a number with a leading zero", "{\"n\":01," + inside + "}", "syntax");
    add("the body has a name in single quotes", "{'n':1," + inside + "}", "syntax");
    add("the body has NaN", "{\"n\":NaN," + inside + "}", "syntax");
    add("the body has a line break within a text", "{\"n\":\"a\nb\"," + inside + "}", "syntax");
    add("the body is followed by another", text + text, "trailing-content");
  }

  private void duplicate(String name, JsonNode value) {
    String twice = "{\"%s\":%s,%s".formatted(name, Tree.text(value), text.substring(1));
    byte[] body = twice.getBytes(StandardCharsets.UTF_8);
    add("the body has %s twice".formatted(name), body, "/" + name, "duplicate-member");
  }

  private void limits() {
    String nested = "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP);
    add("the body is nested %d deep".formatted(TOO_DEEP), nested, "too-deep");
    add("the body is a number of %d digits".formatted(TOO_LONG), "1".repeat(TOO_LONG), "too-large");
  }

  private void encoding() {
    Charset latin = StandardCharsets.ISO_8859_1;
    add("the body begins with a byte order mark", "\ufeff" + text, "encoding");
    byte[] half = "[\"\\ud83d\"]".getBytes(StandardCharsets.UTF_8);
    add("the body has half of a surrogate pair", half, "/0", "encoding");
    add("the body is in UTF-16", text.getBytes(StandardCharsets.UTF_16LE), "", "encoding");
    add("the body is in ISO 8859-1", "{\"name\":\"Zoë\"}".getBytes(latin), "", "encoding");
  }
}
