package org.contactcontracts.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A report that is written beside its target and takes the target's name when it is whole: a
 * pipeline that uploads the target never finds half a report. A device or a pipe is written to
 * directly. Every exception names the target and the reason.
 */
final class TargetFile extends Writer {
  private final Path target;
  private final Path written;
  private final Writer out;

  private TargetFile(Path target, Path written, Writer out) {
    this.target = target;
    this.written = written;
    this.out = out;
  }

  /**
   * Begins a report, in a folder that is made if it is missing.
   *
   * @throws ReportNotWritten when the target cannot be written, such as for want of permission
   */
  static TargetFile open(Path target) throws ReportNotWritten {
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target)) {
      throw cannot(target, "it is a folder; name a file in it");
    }
    try {
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
      boolean direct = Files.exists(real) && !Files.isRegularFile(real);
      Path beside = real.resolveSibling(unfinished(real));
      Path written = direct ? real : beside;
      return new TargetFile(
          real, written, Files.newBufferedWriter(written, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw cannot(target, "check that its folder is writable and the disk has room");
    }
  }

  /** Another run may write the same report at the same time. */
  private static String unfinished(Path real) {
    return real.getFileName() + "." + ProcessHandle.current().pid() + ".part";
  }

  @Override
  public void write(char[] text, int from, int count) throws IOException {
    try {
      out.write(text, from, count);
    } catch (IOException e) {
      throw cannot(target, "check that the disk has room");
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw cannot(target, "check that the disk has room");
    }
  }

  /**
   * The report is whole.
   *
   * @throws ReportNotWritten when the target cannot be written
   */
  void finish() throws IOException {
    flush();
    out.close();
    try {
      if (!written.equals(target)) {
        move();
      }
    } catch (IOException e) {
      throw cannot(target, "check that its folder is writable");
    }
  }

  private void move() throws IOException {
    try {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Gives an unfinished report up; does nothing after {@link #finish}. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      if (!written.equals(target)) {
        Files.deleteIfExists(written);
      }
    }
  }

  private static ReportNotWritten cannot(Path target, String reason) {
    return new ReportNotWritten(target, reason);
  }
}
