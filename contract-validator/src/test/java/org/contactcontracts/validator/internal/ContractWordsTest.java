package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

class ContractWordsTest {

  @Test
  void areTheNamesAndValuesOfAContractAndNothingOfItsExamples() throws JsonProcessingException {
    String contract =
        """
        info: {properties: {a: {}}, enum: [b]}
        paths: {/a: {get: {parameters: [{name: q, in: query, schema: {enum: [x, 1]}}]}}}
        components:
          schemas:
            S:
              properties: {p: {type: string}, enum: {type: string}}
              example: {properties: {c: {}}}
              examples: [{properties: {d: {}}}]
          x-contact: {name: e}
        """;

    assertThat(ContractWords.of(new YAMLMapper().readTree(contract)))
        .containsExactlyInAnyOrder("q", "x", "p", "enum");
  }
}
