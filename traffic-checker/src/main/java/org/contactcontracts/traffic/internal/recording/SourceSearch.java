package org.contactcontracts.traffic.internal.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.contactcontracts.traffic.RecordingException;
import org.contactcontracts.traffic.RecordingSource;

/** Finds the recordings that arguments ask for. */
public final class SourceSearch {
  private static final List<String> ENDINGS = List.of(".har", ".ndjson", ".jsonl", ".json");
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final String STANDARD_INPUT = "-";

  private final Map<String, RecordingSource> found = new LinkedHashMap<>();

  /**
   * What arguments ask for; see {@link RecordingSource#find}.
   *
   * @throws RecordingException when an argument asks for nothing, or a folder cannot be read
   */
  public List<RecordingSource> find(List<String> arguments) {
    arguments.forEach(this::add);
    return List.copyOf(found.values());
  }

  private void add(String argument) {
    Optional<Path> path = path(argument);
    if (argument.equals(STANDARD_INPUT)) {
      found.putIfAbsent(argument, RecordingSource.STANDARD_INPUT);
    } else if (path.filter(Files::isDirectory).isPresent()) {
      addAll(argument, path.get(), file -> isRecording(path.get().relativize(file)));
    } else if (path.filter(Files::exists).isPresent()) {
      add(path.get());
    } else if (GLOB.matcher(argument).find()) {
      addAll(argument, base(argument), matcher(argument)::matches);
    } else {
      throw notFound(argument, "There is no such file or folder; check the path.");
    }
  }

  /** A glob may be no path at all on some systems. */
  private static Optional<Path> path(String argument) {
    try {
      return Optional.of(Path.of(argument));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void add(Path file) {
    found.putIfAbsent(file.toAbsolutePath().normalize().toString(), RecordingSource.of(file));
  }

  private void addAll(String argument, Path folder, Predicate<Path> wanted) {
    List<Path> files = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        files = all.filter(Files::isRegularFile).filter(wanted).sorted().toList();
      } catch (IOException | UncheckedIOException e) {
        throw new RecordingException(
            RecordingException.UNREADABLE_INPUT,
            "%s: The folder cannot be read to its end; check its permissions.".formatted(argument),
            e);
      }
    }
    if (files.isEmpty()) {
      throw notFound(
          argument,
          "No file matches; give a folder with files named *.har, *.ndjson, *.jsonl or *.json, or"
              + " another glob.");
    }
    files.forEach(this::add);
  }

  private static boolean isRecording(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.toString().toLowerCase(Locale.ROOT);
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return ENDINGS.stream().anyMatch(unpacked::endsWith);
  }

  /** The folders before the first name with a wildcard. */
  private static Path base(String glob) {
    int wildcard = glob.length();
    for (char c : "*?[{".toCharArray()) {
      int at = glob.indexOf(c);
      wildcard = at < 0 ? wildcard : Math.min(wildcard, at);
    }
    return Path.of(glob.substring(0, glob.lastIndexOf('/', wildcard) + 1));
  }

  private static PathMatcher matcher(String glob) {
    // In Java the folders of ** are at least one; in shells they may be none.
    String inShell = glob.contains("{") ? glob : glob.replace("**/", "{**/,}");
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + inShell);
    } catch (PatternSyntaxException e) {
      throw notFound(glob, "The glob cannot be read; check its brackets.");
    }
  }

  private static RecordingException notFound(String argument, String reason) {
    return new RecordingException(RecordingException.NOT_FOUND, argument + ": " + reason);
  }
}
