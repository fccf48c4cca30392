package org.contactcontracts.lint;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The published meta-schemas of OpenAPI 3.1.
 *
 * <p>No Maven artifact carries them, so they are test resources, all of the OpenAPI Initiative's
 * making (Apache-2.0). {@code oas-3.1-schema-2026-08-03.json} is the revision of that day as the
 * npm package {@code @seriousme/openapi-schema-validator} 2.11.0 ships it, with {@code $dynamicRef}
 * replaced by {@code $ref}: it looks at a document without its Schema Objects. {@code
 * oas-3.1-dialect-base.json} and {@code oas-3.1-meta-base.json}, for the Schema Objects, are what
 * {@code @hyperjump/json-schema} 1.18.0 ships, with their {@code $id} written in.
 */
final class MetaSchemas {
  private static final String OPENAPI = "https://spec.openapis.org/oas/3.1/schema/2026-08-03";
  private static final String DIALECT = "https://spec.openapis.org/oas/3.1/dialect/base";
  private static final Map<String, String> PUBLISHED =
      Map.of(
          OPENAPI,
          resource("oas-3.1-schema-2026-08-03.json"),
          DIALECT,
          resource("oas-3.1-dialect-base.json"),
          "https://spec.openapis.org/oas/3.1/meta/base",
          resource("oas-3.1-meta-base.json"));

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          Dialects.getDraft202012(),
          builder ->
              builder
                  .schemas(PUBLISHED)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .locale(Locale.ENGLISH)
                          .pathType(PathType.JSON_POINTER)
                          .build()));
  private final Schema openapi = registry.getSchema(SchemaLocation.of(OPENAPI));
  private final Schema dialect = registry.getSchema(SchemaLocation.of(DIALECT));

  /** What the meta-schema of OpenAPI finds in a document: where, and what is wrong. */
  Stream<Map.Entry<String, String>> checkDocument(Located document) {
    return check(openapi, document);
  }

  /** What the base dialect of OpenAPI finds in a Schema Object: where, and what is wrong. */
  Stream<Map.Entry<String, String>> checkSchema(Located schema) {
    return check(dialect, schema);
  }

  private static Stream<Map.Entry<String, String>> check(Schema schema, Located instance) {
    return schema.validate(instance.node()).stream()
        .map(e -> Map.entry(instance.pointer() + e.getInstanceLocation(), e.getMessage()))
        .distinct();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(MetaSchemas.class.getResourceAsStream("/lint/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
