package org.contactcontracts.validator.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderParametersTest {

  @Test
  void areReadWithoutSpacesAroundAndWithoutCaseOfTheirNames() {
    assertThat(HeaderParameters.of("form-data ; NAME=a; fileName=\"B c\""))
        .contains(new HeaderParameters("form-data", Map.of("name", "a", "filename", "B c")));
  }

  @Test
  void mayStandAlone() {
    assertThat(HeaderParameters.of("; a=b")).contains(new HeaderParameters("", Map.of("a", "b")));
  }
}
