package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.stream.Stream;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents load with a parser that is not ours, and are the ones that the library carries. */
class DocumentTest {

  static Stream<String> vendors() {
    return Specs.vendors().stream();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void swaggerParserLoadsTheDocumentWithoutAMessage(String vendor) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);

    SwaggerParseResult result =
        new OpenAPIV3Parser().readLocation(Specs.document(vendor).toString(), null, options);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.1");
    assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void theLibraryCarriesEveryVendor() {
    assertThat(Contract.vendors()).containsExactlyElementsOf(Specs.vendors());
  }

  @Test
  void everyOperationOfEveryVendorHasASubject() {
    Stream<String> operations =
        Contract.vendors().stream()
            .flatMap(vendor -> Contract.of(vendor).operations().stream())
            .map(operation -> operation.vendor() + " " + operation.id());

    assertThat(Stream.of(Subject.values()).map(s -> s.vendor + " " + s.operation))
        .containsExactlyInAnyOrderElementsOf(operations.toList());
  }
}
