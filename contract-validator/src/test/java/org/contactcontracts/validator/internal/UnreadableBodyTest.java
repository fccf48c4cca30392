package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactcontracts.validator.BodyPlace;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.TextPosition;
import org.junit.jupiter.api.Test;

class UnreadableBodyTest {
  @Test
  void saysWhereAndWhyAndCarriesNothingElse() {
    BodyPlace place = new BodyPlace(7, new TextPosition(2, 3));

    UnreadableBody thrown =
        new UnreadableBody("/name", "syntax", "It is wrong.", "Mend it.", place);

    assertThat(thrown).hasMessage("It is wrong.").hasNoCause();
    assertThat(thrown.instance()).isEqualTo("/name");
    assertThat(thrown.place()).isEqualTo(place);
    assertThat(thrown.finding("#/a"))
        .isEqualTo(new Finding("/name", "syntax", "It is wrong.", "Mend it.", "#/a"));
    assertThat(thrown.at("/other").instance()).isEqualTo("/other");
    assertThat(thrown.at("/other").place()).isEqualTo(place);
    CheapThrowable.isCheap(thrown);
  }

  @Test
  void isAtTheStartWhenNoPlaceIsToBlame() {
    assertThat(new UnreadableBody("", "empty", "It is empty.", "Fill it.").place())
        .isEqualTo(new BodyPlace(0, new TextPosition(1, 1)));
  }
}
