package org.contactcontracts.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactcontracts.traffic.report.ReportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report as it is asked for: {@code json} or {@code sarif=out.sarif}.
 *
 * @param format how
 * @param file where to; empty for the standard output
 */
record ReportTarget(ReportFormat format, Optional<Path> file) {
  /** Reads it from the command line. */
  static final class Converter implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String value) {
      int equals = value.indexOf('=');
      String name = equals < 0 ? value : value.substring(0, equals);
      Optional<Path> file =
          equals < 0 ? Optional.empty() : Optional.of(path(value.substring(equals + 1)));
      return Arrays.stream(ReportFormat.values())
          .filter(format -> format.name().equalsIgnoreCase(name))
          .findFirst()
          .map(format -> new ReportTarget(format, file))
          .orElseThrow(() -> unknown(name));
    }

    private static Path path(String text) {
      try {
        if (!text.isBlank()) {
          return Path.of(text);
        }
      } catch (InvalidPathException e) {
        throw new TypeConversionException("'" + text + "' is no name of a file");
      }
      throw new TypeConversionException("after the equals sign comes the name of a file");
    }

    private static TypeConversionException unknown(String name) {
      return new TypeConversionException(
          "there is no format '%s'; there are %s"
              .formatted(
                  name,
                  Arrays.stream(ReportFormat.values())
                      .map(ReportFormat::toString)
                      .collect(Collectors.joining(", "))));
    }
  }
}
