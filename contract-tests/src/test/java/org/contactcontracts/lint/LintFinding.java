package org.contactcontracts.lint;

/**
 * One place that breaks one rule.
 *
 * @param file the file, from the specs folder on, such as {@code specs/invent/openapi.yaml}
 * @param line the line in the file, counted from 1
 * @param rule the id of the rule
 * @param pointer the JSON Pointer of the place; empty for a whole file
 * @param advice what to do, in a sentence
 */
record LintFinding(String file, int line, String rule, String pointer, String advice) {

  @Override
  public String toString() {
    return file + ":" + line + " " + rule + " " + pointer + " " + advice;
  }
}
