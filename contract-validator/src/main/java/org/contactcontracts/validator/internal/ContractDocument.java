package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.contactcontracts.validator.ContractException;
import org.contactcontracts.validator.TextPosition;

/**
 * An OpenAPI 3.0 or 3.1 document, its tree and its compiled schemas. Safe for use by several
 * threads.
 */
public final class ContractDocument {
  private static final String URI = "https://contact-contracts.invalid/openapi";

  /**
   * These look at what was evaluated in the branches of a oneOf that fits, and need the evaluator's
   * own one.
   */
  private static final Set<String> LOOKING_INTO_BRANCHES =
      Set.of("discriminator", "unevaluatedItems", "unevaluatedProperties");

  private final String vendor;
  private final String file;
  private final Supplier<SourceMap> source;
  private final JsonNode root;
  private final Supplier<SchemaRegistry> registry;
  private final Map<String, BodySchema> schemas = new ConcurrentHashMap<>();
  private final MemberSchemas memberSchemas = new MemberSchemas(this);
  private final ContractDocument ofRequests;
  private final List<OperationNode> operations;

  private ContractDocument(
      String vendor,
      String file,
      Supplier<SourceMap> source,
      JsonNode root,
      Optional<JsonNode> rootOfRequests) {
    this.vendor = vendor;
    this.file = file;
    this.source = source;
    this.root = root;
    this.registry = new Once<>(() -> registry(root));
    this.ofRequests =
        rootOfRequests
            .map(r -> new ContractDocument(vendor, file, source, r, Optional.empty()))
            .orElse(this);
    this.operations = List.copyOf(new OperationNodes(this).read());
  }

  /** The names of members and parameters, and the texts that an enum lists. */
  public Set<String> words() {
    return ContractWords.of(root);
  }

  /** Made when a schema is compiled: what has a shape mostly needs none. */
  private static SchemaRegistry registry(JsonNode root) {
    return SchemaRegistry.withDialect(
        dialect(root),
        builder ->
            builder
                .schemas(Map.of(URI, root.toString()))
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /**
   * Reads a document.
   *
   * @param file its name in findings
   * @throws ContractException when it is not an OpenAPI 3.0 or 3.1 document in one file
   */
  public static ContractDocument parse(String vendor, String file, byte[] yaml) {
    try {
      JsonNode root =
          YAMLMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(yaml);
      return of(vendor, file, root, () -> yaml);
    } catch (IOException e) {
      throw unreadable(vendor, "is not YAML; mend its syntax", e);
    }
  }

  /**
   * Takes a document that was read.
   *
   * @param file its name in findings
   * @param yaml what it was read from, asked for when the place of a part is
   * @throws ContractException when it is not an OpenAPI 3.0 or 3.1 document in one file
   */
  public static ContractDocument of(
      String vendor, String file, JsonNode root, Supplier<byte[]> yaml) {
    String version = version(vendor, root);
    refuseOtherDocuments(vendor, root);
    Supplier<SourceMap> source = new Once<>(() -> SourceMap.of(yaml.get()));
    try {
      if (version.startsWith("3.1.")) {
        return new ContractDocument(vendor, file, source, root, Optional.empty());
      }
      JsonNode responses = new OpenApi30("writeOnly").upgraded(root);
      JsonNode requests = new OpenApi30("readOnly").upgraded(root);
      return new ContractDocument(
          vendor,
          file,
          source,
          responses,
          Optional.of(requests).filter(other -> !other.equals(responses)));
    } catch (SchemaException | IllegalArgumentException e) {
      throw unreadable(vendor, "has a schema that cannot be compiled; mend it", e);
    }
  }

  private static String version(String vendor, JsonNode root) {
    if (root.has("swagger")) {
      throw unreadable(vendor, "is a Swagger 2.0 document; convert it to OpenAPI 3.0 or 3.1");
    }
    String version = root.path("openapi").asText();
    if (!version.startsWith("3.0.") && !version.startsWith("3.1.")) {
      throw unreadable(
          vendor, "is not an OpenAPI 3.0 or 3.1 document; say openapi: 3.1.1 and follow it");
    }
    return version;
  }

  private static void refuseOtherDocuments(String vendor, JsonNode root) {
    root.findValues("$ref").stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(reference -> !reference.startsWith("#"))
        .findFirst()
        .ifPresent(
            reference -> {
              throw unreadable(
                  vendor,
                  "refers to " + reference + ", outside of itself; bundle both into one file");
            });
  }

  /** The vendor id. */
  public String vendor() {
    return vendor;
  }

  /** The file, as findings name it. */
  public String file() {
    return file;
  }

  /**
   * Where a part of the document stands in its file; what contains it when nothing stands there.
   *
   * @param pointer such as {@code #/components/schemas/Contact}
   */
  public TextPosition position(String pointer) {
    return source.get().position(pointer.substring(1));
  }

  /**
   * What this document says of requests, whose schemas may demand other members than those of
   * responses; this document in OpenAPI 3.1.
   */
  public ContractDocument ofRequests() {
    return ofRequests;
  }

  /** The title, empty when there is none. */
  public String title() {
    return root.at("/info/title").asText();
  }

  /** The operations, in the order of the document. */
  public List<OperationNode> operations() {
    return operations;
  }

  /**
   * The compiled schema at a place; compiled once.
   *
   * @param pointer such as {@code #/components/schemas/Contact}
   */
  public BodySchema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer,
        p -> {
          MemberSchema members = memberSchemas.at(p);
          MemberStates states = MemberStates.of(members);
          Optional<Shape> shape = shape(p, states);
          // What has a shape can be compiled, and mostly need not be.
          Supplier<Schema> schema =
              shape.isPresent() ? new Once<>(() -> compiledAt(p)) : compiledNow(p);
          return new BodySchema(this, p, schema, shape, members, states);
        });
  }

  private Supplier<Schema> compiledNow(String pointer) {
    Schema schema = compiledAt(pointer);
    return () -> schema;
  }

  private Schema compiledAt(String pointer) {
    Schema schema = registry.get().getSchema(SchemaLocation.of(URI + pointer));
    schema.initializeValidators();
    return schema;
  }

  /** The shape of the schema at a place; empty if it says more than a shape can. */
  Optional<Shape> shape(String pointer) {
    return shape(pointer, MemberStates.of(memberSchemas.at(pointer)));
  }

  private Optional<Shape> shape(String pointer, MemberStates states) {
    // The evaluator's own, unless it is told otherwise.
    RegularExpressionFactory patterns = JDKRegularExpressionFactory.getInstance();
    return new ShapeCompiler(this::referred, patterns::getRegularExpression, this::format, states)
        .compile(at(pointer));
  }

  /** The evaluator's own word on a format. */
  private Predicate<String> format(String name) {
    Supplier<Schema> schema =
        new Once<>(
            () ->
                registry
                    .get()
                    .getSchema(JsonNodeFactory.instance.objectNode().put("format", name)));
    return text -> schema.get().validate(TextNode.valueOf(text), OutputFormat.BOOLEAN);
  }

  JsonNode root() {
    return root;
  }

  /** The node at a place, a missing node when there is none. */
  public JsonNode at(String pointer) {
    boolean isPointer = pointer.equals("#") || pointer.startsWith("#/");
    return isPointer
        ? root.at(JsonPointer.compile(pointer.substring(1)))
        : MissingNode.getInstance();
  }

  /** The node that a reference refers to, a missing node when there is none. */
  JsonNode referred(JsonNode reference) {
    return at(target(reference));
  }

  /** The schema at a place, compiled: where it stands once references alone are followed. */
  String compiled(String pointer) {
    return schema(followed(pointer, node -> node.has("$ref") && node.size() == 1)).pointer();
  }

  /**
   * Where what is no schema stands once its reference, if it is one, is followed. Beside a
   * reference stand a summary or a description at most (OAS 3.1.1, Reference Object).
   */
  String follow(String pointer) {
    return followed(pointer, node -> node.has("$ref"));
  }

  private String followed(String pointer, Predicate<JsonNode> isReference) {
    String place = pointer;
    // More hops than this are a circle.
    for (int hops = 0; hops < 16; hops++) {
      JsonNode node = at(place);
      if (node.isMissingNode()) {
        throw unreadable(
            vendor, "has no " + place + " although it refers to it; mend the reference");
      }
      if (!isReference.test(node)) {
        return place;
      }
      place = target(node);
    }
    throw unreadable(vendor, "refers in a circle at " + pointer + "; mend the reference");
  }

  /** What a node refers to; a reference is a URI, so that a brace may be escaped in it. */
  String target(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.indexOf('%') < 0
        ? reference
        : URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The {@code x-identified-by} of each branch of a oneOf, empty for a branch without. */
  List<String> identifyingMembers(JsonNode branches) {
    List<String> members = new ArrayList<>();
    for (JsonNode branch : branches) {
      JsonNode schema = branch.has("$ref") ? referred(branch) : branch;
      members.add(schema.path("x-identified-by").asText());
    }
    return members;
  }

  static ContractException unreadable(String vendor, String what) {
    return new ContractException(ContractException.UNREADABLE_CONTRACT, sentence(vendor, what));
  }

  private static ContractException unreadable(String vendor, String what, Exception cause) {
    return new ContractException(
        ContractException.UNREADABLE_CONTRACT, sentence(vendor, what), cause);
  }

  private static String sentence(String vendor, String what) {
    return "The contract of " + vendor + " " + what + ".";
  }

  private static Dialect dialect(JsonNode root) {
    Dialect.Builder dialect = Dialect.builder(Dialects.getOpenApi31()).format(new MailboxFormat());
    return LOOKING_INTO_BRANCHES.stream().allMatch(name -> root.findValue(name) == null)
        ? dialect.keyword(BoundedOneOf.KEYWORD).build()
        : dialect.build();
  }
}
