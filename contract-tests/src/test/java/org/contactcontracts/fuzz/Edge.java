package org.contactcontracts.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text at the edge of a notation, and on which side of it; a line of {@code fuzz/edges}. */
record Edge(boolean accepted, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Edge> read(String notation) {
    String name = "/fuzz/edges/" + notation + ".txt";
    try (InputStream in = Edge.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name + " among the test resources.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Edge::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Edge of(String line) {
    String[] columns = line.split(" ", 2);
    if (!List.of("accepts", "refuses").contains(columns[0])) {
      throw new IllegalStateException("Neither accepts nor refuses: " + line);
    }
    try {
      return new Edge(columns[0].equals("accepts"), JSON.readValue(columns[1], String.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a JSON text: " + line, e);
    }
  }
}
