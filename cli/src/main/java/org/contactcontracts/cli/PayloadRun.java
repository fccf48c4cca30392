package org.contactcontracts.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.RecordingException;
import org.contactcontracts.traffic.RecordingSource;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.traffic.check.PayloadChecker;
import org.contactcontracts.traffic.report.CheckedFile;
import org.contactcontracts.traffic.report.ReportedRun;
import org.contactcontracts.traffic.report.RunOutcome;

/** Checks payload files one by one. */
final class PayloadRun {
  private static final String STANDARD_INPUT = "-";

  private final PayloadChecker checker;
  private final int maxBytes;
  private final InputStream in;
  private final ReportedRun run;

  /**
   * @param maxBytes how many bytes the contract takes
   * @param in what {@code -} stands for
   */
  PayloadRun(PayloadChecker checker, int maxBytes, InputStream in, ReportedRun run) {
    this.checker = checker;
    this.maxBytes = maxBytes;
    this.in = in;
    this.run = run;
  }

  RunOutcome check(List<String> arguments) {
    for (String argument : arguments) {
      List<String> files = files(argument);
      files.forEach(this::checkFile);
    }
    return run.runEnds(Optional.empty());
  }

  /** A folder stands for the JSON files in it, and a glob for what matches; else it is a file. */
  private static List<String> files(String argument) {
    if (argument.equals(STANDARD_INPUT) || isFile(argument)) {
      return List.of(argument);
    }
    try {
      boolean folder = Files.isDirectory(Path.of(argument));
      List<String> found =
          RecordingSource.find(List.of(argument)).stream()
              .map(RecordingSource::name)
              .filter(name -> !folder || name.endsWith(".json"))
              .toList();
      return found.isEmpty() ? List.of(argument) : found;
    } catch (RecordingException | InvalidPathException e) {
      return List.of(argument);
    }
  }

  private static boolean isFile(String argument) {
    try {
      return Files.isRegularFile(Path.of(argument));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void checkFile(String file) {
    run.fileBegins(new CheckedFile(file, CheckedFile.Kind.PAYLOAD));
    try {
      byte[] payload = read(file);
      checker.check(payload).forEach(run::finding);
      run.fileEnds(checker.isUnreadable(payload), Summary.EMPTY);
    } catch (NoSuchFileException | InvalidPathException e) {
      unreadable(checker.unreadable("The file does not exist.", "Check its name."));
    } catch (IOException e) {
      unreadable(
          checker.unreadable("The file cannot be read.", "Check that it is a file and readable."));
    }
  }

  private void unreadable(List<TrafficFinding> findings) {
    findings.forEach(run::finding);
    run.fileEnds(true, Summary.EMPTY);
  }

  /** Reads one byte more than is allowed, which is enough for the refusal. */
  private byte[] read(String file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      return in.readNBytes(maxBytes + 1);
    }
    try (InputStream stream = Files.newInputStream(Path.of(file))) {
      return stream.readNBytes(maxBytes + 1);
    }
  }
}
