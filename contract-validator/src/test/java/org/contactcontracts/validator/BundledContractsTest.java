package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BundledContractsTest {
  private final BundledContracts contracts = new BundledContracts();

  @Test
  void makesEachContractOnItsFirstUse() {
    for (String vendor : contracts.vendors()) {
      Contract made = contracts.of(vendor);

      assertThat(made.vendor()).isEqualTo(vendor);
      assertThat(made.operations()).isNotEmpty();
      assertThat(contracts.of(vendor)).isSameAs(made);
    }
  }

  @Test
  void readsWhatTheYamlSays() throws IOException {
    for (String vendor : contracts.vendors()) {
      byte[] yaml =
          BundledContracts.resource("/org/contactcontracts/specs/" + vendor + "/openapi.yaml");

      assertThat(BundledContracts.tree(vendor)).isEqualTo(new YAMLMapper().readTree(yaml));
    }
  }

  @Test
  void saysWhichResourceIsMissing() {
    assertThatThrownBy(() -> BundledContracts.resource("/org/contactcontracts/specs/none.txt"))
        .isInstanceOfSatisfying(
            ContractException.class, e -> assertThat(e.code()).isEqualTo("unreadable-contract"))
        .hasMessage(
            "The class path has no /org/contactcontracts/specs/none.txt; add"
                + " contact-contracts-specs to it.");
  }
}
