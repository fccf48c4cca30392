package org.contactcontracts.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.contactcontracts.traffic.internal.recording.SourceSearch;

/**
 * A recording that was asked for: a file or the standard input.
 *
 * @param name as it is shown: the path as it was given or found, {@code -} for the standard input
 * @param file empty for the standard input
 */
public record RecordingSource(String name, Optional<Path> file) {
  /** The standard input. */
  public static final RecordingSource STANDARD_INPUT = new RecordingSource("-", Optional.empty());

  /** Checks that nothing is null. */
  public RecordingSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(file, "file");
  }

  /** The recording in a file. */
  public static RecordingSource of(Path file) {
    return new RecordingSource(file.toString(), Optional.of(file));
  }

  /**
   * What arguments of a command line ask for. Each is one of these:
   *
   * <ul>
   *   <li>{@code -}: the standard input
   *   <li>a file, whatever its name
   *   <li>a folder: every file below it whose name ends with .har, .ndjson, .jsonl or .json, or
   *       that and .gz, but no hidden ones
   *   <li>a glob with {@code *}, {@code **}, {@code ?}, <code>[a-z]</code> or <code>{a,b}</code>:
   *       every file that matches, where {@code **}{@code /} also matches no folder at all
   * </ul>
   *
   * @return in the order of the arguments, and sorted by path where one asks for several; each file
   *     once
   * @throws RecordingException with the code {@code not-found} when an argument asks for nothing,
   *     and {@code unreadable-input} when a folder cannot be read
   */
  public static List<RecordingSource> find(List<String> arguments) {
    return new SourceSearch().find(arguments);
  }

  /**
   * Opens the recording; the caller closes what comes from a file.
   *
   * @throws RecordingException with the code {@code unreadable-input} when it cannot be opened
   */
  public InputStream open() {
    try {
      return file.isEmpty() ? System.in : Files.newInputStream(file.get());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * How many bytes the file has, gzip-ed or not; empty for the standard input and for what has no
   * size, such as a pipe.
   *
   * @throws RecordingException with the code {@code unreadable-input} when it cannot be asked
   */
  public OptionalLong bytes() {
    try {
      return file.isPresent() && Files.isRegularFile(file.get())
          ? OptionalLong.of(Files.size(file.get()))
          : OptionalLong.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RecordingException unreadable(IOException e) {
    return new RecordingException(
        RecordingException.UNREADABLE_INPUT,
        "%s cannot be opened; check that it is there and may be read.".formatted(name),
        e);
  }
}
