package org.contactcontracts.lint;

import java.util.stream.Stream;

/**
 * An example value and the schema that it is an example of.
 *
 * @param value the value of the example
 * @param schema the Schema Object
 */
record Example(Located value, Located schema) {

  /** The examples of all schemas, parameters, headers and media types. */
  static Stream<Example> of(ContractDocument document) {
    return document.schemas().stream()
        .flatMap(
            site ->
                Stream.concat(
                        site.at().member("examples").elements(),
                        site.hasOwner()
                            ? ofOwner(document.at(site.ownerPointer()))
                            : Stream.<Located>empty())
                    .map(value -> new Example(value, site.at())));
  }

  private static Stream<Located> ofOwner(Located owner) {
    return Stream.concat(
        Stream.of(owner.member("example")).filter(Located::isPresent),
        owner.member("examples").members().map(example -> example.member("value")));
  }
}
