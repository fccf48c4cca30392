package org.contactcontracts.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Breaks one rule of the form of Omnivibe at a time. */
final class FormDefects {
  private static final int MOST = 255;

  private final List<BodyDefect> defects = new ArrayList<>();

  private FormDefects() {}

  static List<BodyDefect> all() {
    FormDefects form = new FormDefects();
    form.texts();
    form.fields();
    form.syntax();
    return form.defects;
  }

  private void add(String what, Flaw flaw, Form form, String instance, String keyword) {
    defects.add(new BodyDefect(what, flaw, form.bytes(), instance, keyword));
  }

  private void texts() {
    tooLong("name", "a".repeat(MOST + 1), "256 characters");
    tooLong("name", "😀".repeat(MOST + 1), "256 emoji");
    tooLong("email", "a@" + "b".repeat(MOST - 1), "256 characters");
    for (String name : List.of("identifier_hash", "email", "phone_number")) {
      notation(name, "no such thing");
    }
    notation("phone_number", "0771234567");
    notation("identifier_hash", "CADA3281DE9760301E30DEF18C411AA2D7E7EA9456B37DB3CEB0888FFB0E1A80");
  }

  private void tooLong(String name, String text, String what) {
    Form form = Form.ofAlice().text(name, text);
    add("/%s has %s".formatted(name, what), Flaw.LENGTH, form, "/" + name, "maxLength");
  }

  private void notation(String name, String text) {
    Form form = Form.ofAlice().text(name, text);
    add("/%s is %s".formatted(name, text), Flaw.NOTATION, form, "/" + name, "pattern");
  }

  private void fields() {
    for (String name : List.of("extra_member", "phonenumber", "nmae", "custom_attributes")) {
      Form form = Form.ofAlice().text(name, "x");
      add("the form has the field " + name, Flaw.UNKNOWN, form, "", "additionalProperties");
    }
    for (String type : List.of("application/pdf", "text/plain")) {
      Form form = Form.ofAlice().pictureType(type);
      add("/avatar is of the type " + type, Flaw.TYPE, form, "/avatar", "contentType");
    }
  }

  private void syntax() {
    String text = Form.ofAlice().text();
    String cut = text.substring(0, text.length() - "--\r\n".length());
    byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
    defects.add(
        new BodyDefect("the form breaks off before its end", Flaw.SYNTAX, bytes, "", "syntax"));
  }
}
