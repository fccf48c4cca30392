package org.contactcontracts.fuzz;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One of the things that keep schema, gate and models at one verdict.
 *
 * @param file where it stands, from the root of the checkout
 * @param find its text, which occurs there once
 * @param replace what takes it away when it is put in the place of that
 * @param without what goes wrong then
 */
record Measure(String name, String file, String find, String replace, String without) {

  private static final String LEDGER = "/fuzz/measures.yaml";

  static List<Measure> all() {
    try (InputStream in = Objects.requireNonNull(Measure.class.getResourceAsStream(LEDGER))) {
      return List.of(new YAMLMapper().readValue(in, Measure[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often its text occurs in its file. */
  int occurrences(Path checkout) {
    String text = read(checkout);
    return (text.length() - text.replace(find, "").length()) / find.length();
  }

  /**
   * Takes it away.
   *
   * @return puts it back
   */
  Runnable removeFrom(Path checkout) {
    String text = read(checkout);
    write(checkout, text.replace(find, replace));
    return () -> write(checkout, text);
  }

  private String read(Path checkout) {
    try {
      return Files.readString(checkout.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path checkout, String text) {
    try {
      Files.writeString(checkout.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
