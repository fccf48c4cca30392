package org.contactcontracts.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.contactcontracts.validator.Limits;

/**
 * Bodies of any size for a place, made to be as much work as their size allows. Each has all its
 * members, and one kind of them is blown up everywhere at once.
 */
final class HostileBodies {

  /** Members with numbers that take room, arithmetic or a search. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "numbers", "\"x#\":1",
          "nulls", "\"x#\":null",
          "numbers of 416 bytes", "\"x#\":1e1000",
          "numbers that are stripped of zeros", "\"x#\":1" + "0".repeat(990) + "e-989",
          "numbers of a thousand digits", "\"x#\":0." + "7".repeat(990),
          "long names", "\"" + "x".repeat(500) + "#\":1",
          "objects", "\"x#\":{\"a\":{},\"b\":[]}",
          "names of one hash code", "\"@\":0");

  private static final Map<String, String> ELEMENTS =
      Map.of(
          "numbers", "1",
          "nulls", "null",
          "texts", "\"a\"",
          "arrays", "[]",
          "objects", "{}",
          "objects with wrong members",
              "{\"id\":[],\"type\":0,\"inbox\":1,\"source_id\":2,\"x\":3}");

  private static final Map<String, String> ENDS =
      Map.of(
          "cut off", "",
          "without quotes", ",x}",
          "given twice", ",\"x0\":0}",
          "half a pair", ",\"y\":\"\\ud800\"}",
          "too deep", ",\"y\":" + "[".repeat(70) + "]".repeat(70) + "}",
          "followed by another", "}{}",
          "not UTF-8", "\uE0FF}");

  private final Schema schema;
  private final Map<String, Hostile> bodies = new LinkedHashMap<>();

  /** Makes a body of about so many bytes, at most. */
  interface Hostile {
    byte[] ofSize(int bytes);
  }

  private HostileBodies(Schema schema) {
    this.schema = schema;
  }

  /** The bodies by what they are. */
  static Map<String, Hostile> of(Place place) {
    HostileBodies bodies = new HostileBodies(place.schema());
    HostileTexts.ALL.forEach(
        (name, text) -> {
          if (place.isText()) {
            bodies.bodies.put(name, size -> utf8(text.ofLength(size / 4)));
          } else {
            bodies.put("texts: " + name, Schema::isText, size -> quoted(text, size));
          }
        });
    if (!place.isText()) {
      bodies.addContainers();
      bodies.addRoots();
    }
    return bodies.bodies;
  }

  private void addContainers() {
    MEMBERS.forEach(
        (name, member) ->
            put(
                "members: " + name,
                s ->
                    s.isFreeForm()
                        || (s.allows("object") && !s.isAny() && s.properties().isEmpty()),
                size -> repeated("{", member, "}", size)));
    ELEMENTS.forEach(
        (name, element) ->
            put(
                "elements: " + name,
                s -> !s.isAny() && s.allows("array"),
                size -> repeated("[", element, "]", size)));
    put(
        "wrong types",
        s -> s.properties().isEmpty(),
        size -> repeated("[", "{\"a\":1}", "]", size));
  }

  private void addRoots() {
    MEMBERS.forEach(
        (name, member) ->
            bodies.put(
                "unknown members: " + name, size -> utf8(root(repeated("", member, "", size)))));
    int depth = Limits.defaults().maxDepth() - 1;
    String deep = "\"x#\":" + "[".repeat(depth) + "]".repeat(depth);
    bodies.put("depth", size -> utf8(root(repeated("", deep, "", size))));
    ELEMENTS.forEach(
        (name, element) ->
            bodies.put("array of " + name, s -> utf8(repeated("[", element, "]", s))));
    bodies.put("white space", size -> utf8(" ".repeat(size / 2) + "{" + "\n".repeat(size / 2 - 9)));
    ENDS.forEach(
        (name, end) ->
            bodies.put("broken: " + name, s -> holed(repeated("{", "\"x#\":1", end, s))));
  }

  /** The values that match, blown up in a body that is else as the contract wants it. */
  private void put(String name, Predicate<Schema> wanted, Filling filling) {
    int[] places = {0};
    write(
        schema,
        s -> {
          places[0] += wanted.test(s) ? 1 : 0;
          return wanted.test(s);
        },
        size -> "0",
        0);
    if (places[0] > 0) {
      bodies.put(name, size -> utf8(write(schema, wanted, filling, size / places[0])));
    }
  }

  private interface Filling {
    String ofSize(int bytes);
  }

  /** A body with the members of all its forms. */
  private static String write(Schema schema, Predicate<Schema> wanted, Filling filling, int size) {
    if (wanted.test(schema)) {
      return filling.ofSize(size);
    }
    Map<String, Schema> members = new LinkedHashMap<>(schema.properties());
    schema.forms().forEach(form -> members.putAll(form.properties()));
    if (!members.isEmpty()) {
      StringBuilder object = new StringBuilder();
      members.forEach(
          (name, member) ->
              object
                  .append(object.length() == 0 ? "{\"" : ",\"")
                  .append(name)
                  .append("\":")
                  .append(write(member, wanted, filling, size)));
      return object.append('}').toString();
    }
    if (!schema.isAny() && schema.allows("array")) {
      return "[" + write(schema.items(), wanted, filling, size) + "]";
    }
    Draft scalar =
        new Draft(
            Places.all().get(0),
            Slot.unnamed(schema, new BodyGenerator(Draw.of(1, "", 1)).value(schema)));
    return new Writer(Draw.of(1, "", 1), 0).write(scalar.root());
  }

  private String root(String members) {
    String known = write(schema, s -> false, size -> "", 0);
    return known.endsWith("}") && known.length() > 2
        ? known.substring(0, known.length() - 1) + "," + members + "}"
        : "{" + members + "}";
  }

  private static String quoted(HostileTexts.Stretch text, int size) {
    return Spelling.plain(text.ofLength(Math.max(1, size / 6)));
  }

  /**
   * The parts between commas; a number sign in them counts, and an at sign is a name of its own.
   */
  private static String repeated(String start, String part, String end, int size) {
    StringBuilder text = new StringBuilder(start);
    int hole = Math.max(part.indexOf('#'), part.indexOf('@'));
    for (int i = 0; text.length() + part.length() + end.length() + 24 < size; i++) {
      text.append(i == 0 ? "" : ",");
      if (hole < 0) {
        text.append(part);
        continue;
      }
      text.append(part, 0, hole);
      text.append(part.charAt(hole) == '#' ? Integer.toString(i) : sameHash(i));
      text.append(part, hole + 1, part.length());
    }
    return text.append(end).toString();
  }

  /** Names of one length and one hash code: Aa and BB have the same. */
  private static String sameHash(int number) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 17; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] holed(String text) {
    int hole = text.indexOf(Draft.HOLE);
    if (hole < 0) {
      return utf8(text);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(text.substring(0, hole)));
    out.write(0xFF);
    out.writeBytes(utf8(text.substring(hole + 1)));
    return out.toByteArray();
  }
}
