package org.contactcontracts.lint;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small edit that breaks one rule, as written in {@code counterexamples/<rule>.yaml}.
 *
 * @param why what is wrong with it, in a sentence
 * @param at the pointer where the rule must find it; empty for a whole file
 * @param file the file about which it is; the contract unless given
 * @param also the rules that cannot but find something too; none unless given
 * @param edits what to do to the good contract
 */
record Counterexample(
    String why, String at, @Nullable String file, @Nullable List<String> also, List<Edit> edits) {

  /**
   * One edit: replace a text that stands once, insert lines after a line that stands once and
   * indented like it, or write or delete a file.
   *
   * @param file the file, from the specs folder on; the contract unless given
   */
  record Edit(
      @Nullable String file,
      @Nullable String replace,
      @JsonProperty("with") @Nullable String replacement,
      @Nullable String after,
      @Nullable String insert,
      @Nullable String write,
      boolean delete) {}

  /** The counterexamples of a rule. */
  static List<Counterexample> of(LintRule rule) {
    String resource = "/lint/counterexamples/" + rule.id() + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(Counterexample.class.getResourceAsStream(resource), resource)) {
      return new YAMLMapper().readValue(in, new TypeReference<List<Counterexample>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** The rules that find something too, each of which must. */
  List<String> otherRules() {
    return Objects.requireNonNullElse(also, List.of());
  }

  /** The file in findings, such as {@code specs/acme/openapi.yaml}. */
  String findingFile() {
    return "specs/" + Objects.requireNonNullElse(file, GoodContract.FILE);
  }
}
