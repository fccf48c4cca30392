package org.contactcontracts.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.contactcontracts.fuzz.FormDraft.Part;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Ways to write a form, and ways to write it wrongly. */
final class FormMutations {

  private static final String BOUNDARY = FormDraft.BOUNDARY;
  private static final String TYPE = "Content-Type: ";
  private static final String CTE = "Content-Transfer-Encoding: ";
  private static final String DISPOSITION = "Content-Disposition: form-data";

  static final List<FormMutation> ALL =
      List.of(
          valid("form-shuffled", (form, draw) -> draw.shuffle(form.parts)),
          valid("form-preamble", (form, draw) -> form.before = "--not\r\nthis\r\n"),
          valid("form-epilogue", (form, draw) -> form.end = "--\r\n--" + BOUNDARY + "\r\nmore"),
          valid("form-ends-at-once", (form, draw) -> form.end = "--"),
          valid("form-padded", (form, draw) -> form.padding = draw.one(" ", "\t", "  \t")),
          valid(
              "form-boundary-quoted", (form, draw) -> type(form, "boundary=\"" + BOUNDARY + "\"")),
          valid("form-type-in-capitals", (form, draw) -> capitals(form)),
          valid("form-other-parameter", (form, draw) -> type(form, "a=b; boundary=" + BOUNDARY)),
          validPart("part-name-unquoted", FormMutations::known, part -> unquote(part)),
          validPart("part-header-case", part -> true, part -> headerCase(part)),
          validPart("part-other-header", part -> true, part -> part.headers.add(0, "X-Other: é")),
          validPart("part-encoding-binary", p -> true, p -> p.headers.add(CTE + "binary")),
          validPart(
              "part-extended-name", p -> true, p -> p.addToDisposition("; filename*=UTF-8''a")),
          validPart(
              "part-text-type", p -> !p.isFile(), p -> p.headers.add(TYPE + "text/x; a=\"b\"")),
          validPart(
              "file-type-spelled", Part::isFile, p -> p.headers.set(1, TYPE + "Image/GIF; q=1")),
          invalid("form-boundary-missing", form -> form.contentType = "multipart/form-data"),
          invalid("form-boundary-wrong", form -> type(form, "boundary=" + BOUNDARY + "x")),
          invalid("form-boundary-twice", form -> type(form, twice())),
          invalid("form-boundary-empty", form -> type(form, "boundary=\"\"")),
          invalid("form-not-closed", form -> form.end = "\r\n"),
          invalid("form-end-garbled", form -> form.end = "--x"),
          invalid("form-line-feeds", FormMutations::lineFeeds),
          invalid("form-extra-field", form -> form.parts.add(new Part("extra", "x"))),
          invalid("form-extra-file", form -> form.parts.add(file("extra"))),
          invalidPart("part-twice", part -> true, (form, part) -> form.parts.add(new Part(part))),
          invalidPart("part-nameless", p -> true, (f, p) -> p.headers.set(0, DISPOSITION)),
          invalidPart("part-without-disposition", p -> true, (f, p) -> p.headers.remove(0)),
          invalidPart("part-without-headers", p -> true, (f, p) -> p.headers.clear()),
          invalidPart("part-attached", p -> true, (f, p) -> p.headers.set(0, attachment(p))),
          invalidPart("part-name-twice", p -> true, (f, p) -> p.addToDisposition("; name=x")),
          invalidPart("part-name-open", p -> true, (f, p) -> p.addToDisposition("; x=\"")),
          invalidPart("part-header-broken", p -> true, (f, p) -> p.headers.add("No colon")),
          invalidPart("part-header-folded", p -> true, (f, p) -> p.headers.add(1, " a: b")),
          invalidPart("part-base64", p -> true, (f, p) -> p.headers.add(CTE + "base64")),
          invalidPart("part-type-broken", p -> !p.isFile(), (f, p) -> p.headers.add(TYPE + "x")),
          invalidPart("text-not-utf-8", p -> !p.isFile(), (f, p) -> p.content = latin1()),
          invalidPart("text-as-file", p -> !p.isFile(), (f, p) -> asFile(p)),
          invalidPart("file-as-text", Part::isFile, (f, p) -> asText(p)),
          invalidPart(
              "file-type-wrong", Part::isFile, (f, p) -> p.headers.set(1, TYPE + "image/tiff")),
          invalidPart("file-type-missing", Part::isFile, (f, p) -> p.headers.remove(1)));

  private FormMutations() {}

  /**
   * A way to change a form.
   *
   * @param change makes the change; valid means that the form conforms if its fields do
   */
  record FormMutation(String name, Change change) {}

  /** Changes a form. */
  interface Change {
    Effect apply(FormDraft form, Draw draw);
  }

  private static FormMutation valid(String name, BiConsumer<FormDraft, Draw> change) {
    return new FormMutation(
        name,
        (form, draw) -> {
          change.accept(form, draw);
          return Effect.VALID;
        });
  }

  private static FormMutation invalid(String name, Consumer<FormDraft> change) {
    return new FormMutation(
        name,
        (form, draw) -> {
          change.accept(form);
          return Effect.INVALID;
        });
  }

  private static FormMutation validPart(
      String name, Predicate<Part> wanted, Consumer<Part> change) {
    return part(name, Effect.VALID, wanted, (form, part) -> change.accept(part));
  }

  private static FormMutation invalidPart(
      String name, Predicate<Part> wanted, BiConsumer<FormDraft, Part> change) {
    return part(name, Effect.INVALID, wanted, change);
  }

  private static FormMutation part(
      String name, Effect effect, Predicate<Part> wanted, BiConsumer<FormDraft, Part> change) {
    return new FormMutation(
        name,
        (form, draw) -> {
          List<Part> parts = form.parts.stream().filter(wanted).toList();
          if (parts.isEmpty()) {
            return Effect.NONE;
          }
          change.accept(form, draw.one(parts));
          return effect;
        });
  }

  private static void type(FormDraft form, String parameters) {
    form.contentType = "multipart/form-data; " + parameters;
  }

  private static void capitals(FormDraft form) {
    form.contentType = "MULTIPART/FORM-DATA;BOUNDARY=" + BOUNDARY;
  }

  private static String twice() {
    return "boundary=" + BOUNDARY + "; boundary=" + BOUNDARY;
  }

  private static void lineFeeds(FormDraft form) {
    form.lineEnd = "\n";
    form.end = "--\n";
  }

  private static boolean known(Part part) {
    return part.name.matches("[a-z_]+");
  }

  private static void unquote(Part part) {
    part.headers.set(0, part.headers.get(0).replace("\"" + part.name + "\"", part.name));
  }

  private static void headerCase(Part part) {
    part.headers.replaceAll(
        header -> {
          String name = header.substring(0, header.indexOf(':'));
          return header
              .replace(name, name.toUpperCase(Locale.ROOT))
              .replace("form-data", "Form-Data");
        });
  }

  private static Part file(String name) {
    Part part = new Part(name, "x");
    asFile(part);
    return part;
  }

  private static void asFile(Part part) {
    part.addToDisposition("; filename=\"x.png\"");
    part.headers.add(TYPE + "image/png");
  }

  private static void asText(Part part) {
    part.headers.clear();
    part.headers.add(DISPOSITION + "; name=\"" + part.name + "\"");
  }

  private static String attachment(Part part) {
    return part.headers.get(0).replace("form-data", "attachment");
  }

  private static byte[] latin1() {
    return "\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1);
  }
}
