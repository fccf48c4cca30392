package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML: every text and every value of an attribute is escaped, every element is closed. */
final class Html {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  Html(Writer out) {
    this.out = out;
  }

  /** Writes markup as it stands; only for what the program itself says. */
  Html raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String name, String... attributes) throws IOException {
    out.write("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
    }
    out.write(">");
    open.push(name);
    return this;
  }

  Html close() throws IOException {
    out.write("</" + open.pop() + ">");
    return this;
  }

  /** Closes an element and ends the line. */
  Html end() throws IOException {
    return close().raw("\n");
  }

  Html text(String text) throws IOException {
    out.write(escaped(text));
    return this;
  }

  /** An element with nothing but a text. */
  Html element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close();
  }

  private static String escaped(String text) {
    return Printable.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
