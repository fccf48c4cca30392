package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value and where it stands.
 *
 * @param pointer the JSON Pointer of the value
 * @param node the value; a missing node when nothing stands there
 */
record Located(String pointer, JsonNode node) {

  /** The member of that name, present or not. */
  Located member(String name) {
    return new Located(pointer(pointer, name), node.path(name));
  }

  /** The members of an object in the order of the document; empty for anything else. */
  Stream<Located> members() {
    return node.isObject() ? node.propertyStream().map(m -> member(m.getKey())) : Stream.empty();
  }

  /** The elements of an array; empty for anything else. */
  Stream<Located> elements() {
    return node.isArray() ? IntStream.range(0, node.size()).mapToObj(this::element) : Stream.of();
  }

  /** Whether anything stands there, be it null. */
  boolean isPresent() {
    return !node.isMissingNode();
  }

  /** The text that stands there, empty for anything else. */
  String text() {
    return node.isTextual() ? node.textValue() : "";
  }

  /** The last part of the pointer, such as the name of a member. */
  String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  private Located element(int index) {
    return new Located(pointer + "/" + index, node.path(index));
  }

  /** The JSON Pointer of a member of what stands at a pointer. */
  static String pointer(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
