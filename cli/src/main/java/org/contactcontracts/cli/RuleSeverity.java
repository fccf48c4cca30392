package org.contactcontracts.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How much a rule weighs, as it is asked for: {@code unknown-path=warning}.
 *
 * @param rule which rule
 * @param severity how much it weighs
 */
record RuleSeverity(Rule rule, Severity severity) {
  /** Reads it from the command line. */
  static final class Converter implements ITypeConverter<RuleSeverity> {
    @Override
    public RuleSeverity convert(String value) {
      int equals = value.indexOf('=');
      if (equals < 0) {
        throw new TypeConversionException(
            "'%s' is not of the form RULE=SEVERITY, such as unknown-path=warning".formatted(value));
      }
      return new RuleSeverity(
          rule(value.substring(0, equals)), severity(value.substring(equals + 1)));
    }

    private static Rule rule(String id) {
      return Arrays.stream(Rule.values())
          .filter(rule -> rule.id().equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no rule '%s'; there are %s".formatted(id, all(Rule.values()))));
    }

    private static Severity severity(String name) {
      return Arrays.stream(Severity.values())
          .filter(severity -> severity.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no severity '%s'; there are %s"
                          .formatted(name, all(Severity.values()))));
    }

    private static String all(Object[] values) {
      return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    }
  }
}
