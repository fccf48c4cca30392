package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import com.networknt.schema.regex.RegularExpressionFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.contactcontracts.validator.ContractException;

/** An OpenAPI 3.1 document, its tree and its compiled schemas. Safe for use by several threads. */
public final class ContractDocument {
  private static final String URI = "https://contact-contracts.invalid/openapi";

  /**
   * These look at what was evaluated in the branches of a oneOf that fits, and need the evaluator's
   * own one.
   */
  private static final Set<String> LOOKING_INTO_BRANCHES =
      Set.of("discriminator", "unevaluatedItems", "unevaluatedProperties");

  private final String vendor;
  private final JsonNode root;
  private final SchemaRegistry registry;
  private final Map<String, BodySchema> schemas = new ConcurrentHashMap<>();
  private final List<OperationNode> operations;

  private ContractDocument(String vendor, JsonNode root) {
    this.vendor = vendor;
    this.root = root;
    this.registry =
        SchemaRegistry.withDialect(
            dialect(root),
            builder ->
                builder
                    .schemas(Map.of(URI, root.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    this.operations = List.copyOf(new OperationNodes(this).read());
  }

  /**
   * Reads a document.
   *
   * @throws ContractException when it is not an OpenAPI 3.1 document
   */
  public static ContractDocument parse(String vendor, byte[] yaml) {
    JsonNode root;
    try {
      root =
          YAMLMapper.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readTree(yaml);
    } catch (IOException e) {
      throw unreadable(vendor, "is not YAML; mend its syntax", e);
    }
    if (!root.path("openapi").asText().startsWith("3.1.")) {
      throw unreadable(vendor, "is not an OpenAPI 3.1 document; say openapi: 3.1.1 and follow it");
    }
    root.findValues("$ref").stream()
        .map(JsonNode::asText)
        .filter(reference -> !reference.startsWith("#"))
        .findFirst()
        .ifPresent(
            reference -> {
              throw unreadable(
                  vendor, "refers to " + reference + ", outside of itself; copy that into it");
            });
    try {
      return new ContractDocument(vendor, root);
    } catch (SchemaException | IllegalArgumentException e) {
      throw unreadable(vendor, "has a schema that cannot be compiled; mend it", e);
    }
  }

  /**
   * One operation as it stands in the document; every map keeps the order of the document.
   *
   * @param requestBody where its request body stands; empty when it has none
   */
  public record OperationNode(
      String id,
      String method,
      String pathTemplate,
      String requestBody,
      boolean requestBodyRequired,
      Map<String, String> requestContent,
      Map<String, Map<String, String>> responseContents,
      Map<String, String> pathParameters) {}

  /** The vendor id. */
  public String vendor() {
    return vendor;
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
          Schema schema = registry.getSchema(SchemaLocation.of(URI + p));
          schema.initializeValidators();
          return new BodySchema(this, p, schema, shape(p));
        });
  }

  /** The shape of the schema at a place; empty if it says more than a shape can. */
  Optional<Shape> shape(String pointer) {
    RegularExpressionFactory patterns =
        registry.getSchemaRegistryConfig().getRegularExpressionFactory();
    return new ShapeCompiler(this::at, patterns::getRegularExpression, this::format)
        .compile(at(pointer));
  }

  /** The evaluator's own word on a format. */
  private Predicate<String> format(String name) {
    Schema schema = registry.getSchema(JsonNodeFactory.instance.objectNode().put("format", name));
    return text -> schema.validate(TextNode.valueOf(text), OutputFormat.BOOLEAN);
  }

  JsonNode root() {
    return root;
  }

  /** The node at a place, a missing node when there is none. */
  JsonNode at(String pointer) {
    return root.at(JsonPointer.compile(pointer.substring(1)));
  }

  /** Where a node stands once its reference, if it is one, is followed. */
  String resolve(String pointer) {
    String place = pointer;
    // More hops than this are a circle.
    for (int hops = 0; hops < 16; hops++) {
      JsonNode node = at(place);
      if (node.isMissingNode()) {
        throw unreadable(
            vendor, "has no " + place + " although it refers to it; mend the reference");
      }
      if (!node.has("$ref") || node.size() > 1) {
        return place;
      }
      place = node.get("$ref").asText();
    }
    throw unreadable(vendor, "refers in a circle at " + pointer + "; mend the reference");
  }

  /** The {@code x-identified-by} of each branch of a oneOf, empty for a branch without. */
  List<String> identifyingMembers(JsonNode branches) {
    List<String> members = new ArrayList<>();
    for (JsonNode branch : branches) {
      JsonNode schema = branch.has("$ref") ? at(branch.get("$ref").asText()) : branch;
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
