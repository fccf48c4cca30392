package org.contactcontracts.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name becomes a Java class. */
final class SchemaName implements DocumentRule {
  private static final Pattern PASCAL_CASE = Pattern.compile("([A-Z][a-z0-9]+)+");
  // ErrorMessages is singular: one error that has several messages, beside ErrorMessage.
  private static final Pattern PLURAL = Pattern.compile(".*(?<!s|Statu|Addres|ErrorMessage)s");

  @Override
  public String id() {
    return "schema-name";
  }

  @Override
  public String sentence() {
    return "A schema is named by a singular noun in PascalCase that is no class of "
        + "java.lang or java.util.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document
        .components("schemas")
        .members()
        .filter(schema -> !isGood(schema.name()))
        .map(s -> document.finding(this, s.pointer(), "Name it by another noun in PascalCase."));
  }

  private static boolean isGood(String name) {
    return PASCAL_CASE.matcher(name).matches()
        && !PLURAL.matcher(name).matches()
        && Stream.of("java.lang.", "java.util.").noneMatch(prefix -> isClass(prefix + name));
  }

  private static boolean isClass(String name) {
    try {
      Class.forName(name, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
