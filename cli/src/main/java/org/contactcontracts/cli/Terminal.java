package org.contactcontracts.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the standard streams are connected to.
 *
 * @param out whether the output is a terminal that knows colours
 * @param err whether the error stream is a terminal that can move its cursor
 */
record Terminal(boolean out, boolean err) {
  /** No stream is a terminal. */
  static final Terminal NONE = new Terminal(false, false);

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final Pattern DEVICE = Pattern.compile("/dev/(pts/[0-9]+|tty.*|console)");

  /** What this process is connected to. */
  static Terminal detect(Map<String, String> environment) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return dumb ? NONE : new Terminal(isTerminal(1), isTerminal(2));
  }

  /** Linux says it of each stream; elsewhere Java says it of input and output together. */
  private static boolean isTerminal(int descriptor) {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return hasConsole();
    }
    try {
      Path target = Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor)));
      return DEVICE.matcher(target.toString()).matches();
    } catch (IOException e) {
      return false;
    }
  }

  /** From JDK 22 on there is a console without a terminal, which says so itself. */
  @SuppressWarnings("SystemConsoleNull") // Before JDK 22 it is null where there is no terminal.
  private static boolean hasConsole() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
