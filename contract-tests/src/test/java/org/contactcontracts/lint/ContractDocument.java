package org.contactcontracts.lint;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One contract: a {@code specs/<vendor>/openapi.yaml}, read. Immutable. */
final class ContractDocument {
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Path specs;
  private final Path folder;
  private final Located root;
  private final YamlIndex index;
  private final List<SchemaSite> schemas;
  private final List<OperationSite> operations;

  private ContractDocument(Path specs, Path folder, String yaml) throws IOException {
    this.specs = specs;
    this.folder = folder;
    root = new Located("", YAML.readTree(yaml));
    index = YamlIndex.of(yaml);
    schemas = SchemaSites.of(root);
    operations =
        root.member("paths")
            .members()
            .flatMap(path -> path.members().filter(m -> METHODS.contains(m.name())))
            .map(operation -> new OperationSite(this, pathOf(operation), operation))
            .toList();
  }

  /**
   * Reads the {@code openapi.yaml} of a vendor's folder.
   *
   * @param specs the specs folder, absolute
   * @param folder the vendor's folder in it
   * @throws UncheckedIOException when the file cannot be read, is not YAML or repeats a member
   */
  static ContractDocument read(Path specs, Path folder) {
    Path file = folder.resolve("openapi.yaml");
    try {
      return new ContractDocument(specs, folder, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The name in findings, such as {@code specs/invent/openapi.yaml}. */
  String name() {
    return nameOf(folder.resolve("openapi.yaml"));
  }

  /** The specs folder. */
  Path specs() {
    return specs;
  }

  /** The folder of the vendor. */
  Path folder() {
    return folder;
  }

  Located root() {
    return root;
  }

  /** What stands at a JSON Pointer. */
  Located at(String pointer) {
    return new Located(pointer, root.node().at(pointer));
  }

  /** Every Schema Object, nested ones included, a schema before those that it contains. */
  List<SchemaSite> schemas() {
    return schemas;
  }

  List<OperationSite> operations() {
    return operations;
  }

  /** The plain scalars that YAML versions disagree on; see {@link YamlIndex#ambiguous}. */
  Map<String, String> ambiguousScalars() {
    return index.ambiguous();
  }

  /** The components of a kind, such as {@code schemas}. */
  Located components(String kind) {
    return root.member("components").member(kind);
  }

  /** What a reference refers to, maybe missing; the value itself when it is no reference. */
  Located resolve(Located value) {
    Located reference = value.member("$ref");
    return reference.node().isTextual() ? target(reference.text()) : value;
  }

  /**
   * What a local reference such as {@code #/components/headers/RetryAfter} names, maybe missing.
   */
  Located target(String reference) {
    return reference.startsWith("#/")
        ? at(reference.substring(1))
        : new Located("", MissingNode.getInstance());
  }

  LintFinding finding(LintRule rule, String pointer, String advice) {
    return new LintFinding(name(), index.line(pointer), rule.id(), pointer, advice);
  }

  /** A finding about a whole file in the vendor's folder. */
  LintFinding fileFinding(LintRule rule, Path about, String advice) {
    return new LintFinding(nameOf(about), 1, rule.id(), "", advice);
  }

  private String nameOf(Path file) {
    return "specs/" + specs.relativize(file).toString().replace('\\', '/');
  }

  private static String pathOf(Located operation) {
    String parent = operation.pointer().substring(0, operation.pointer().lastIndexOf('/'));
    return new Located(parent, operation.node()).name();
  }
}
