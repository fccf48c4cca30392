package org.contactcontracts.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document between two markers, which a benchmark writes. */
final class MarkedSection {

  private final Path document;
  private final String begin;
  private final String end;

  private MarkedSection(Path document, String name) {
    this.document = document;
    begin = "<!-- begin: bin/benchmark " + name + " -->\n";
    end = "<!-- end: bin/benchmark " + name + " -->";
  }

  static MarkedSection of(Path document, String name) {
    return new MarkedSection(document, name);
  }

  void replace(String content) throws IOException {
    String text = Files.readString(document);
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(document + " lacks the markers " + begin.trim() + " and " + end);
    }
    Files.writeString(
        document,
        text.substring(0, from + begin.length()) + "\n" + content + "\n" + text.substring(to));
  }
}
