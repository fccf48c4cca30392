package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void staysTheSameFromVersionToVersion() {
    assertThat(Fingerprint.of(SampleRun.name(0, 0))).isEqualTo("e5b9823d2936174767df84e9e41359cc");
  }

  @Test
  void neitherLinesNorElementsArePartOfIt() {
    assertThat(Fingerprint.of(SampleRun.name(12, 34)))
        .isEqualTo(Fingerprint.of(SampleRun.name(0, 0)));
  }

  @Test
  void whereABodyBreaksOffIsNotPartOfIt() {
    assertThat(Fingerprint.of(broken("The JSON breaks off at line 1, column 9.")))
        .isEqualTo(Fingerprint.of(broken("The JSON breaks off at line 22, column 4.")))
        .isNotEqualTo(Fingerprint.of(broken("The body is empty.")));
  }

  @Test
  void namesOfMembersArePartOfIt() {
    assertThat(Fingerprint.of(SampleRun.unknownMember(0, "a1")))
        .isNotEqualTo(Fingerprint.of(SampleRun.unknownMember(0, "a2")));
  }

  private static TrafficFinding broken(String problem) {
    return new TrafficFinding(
        Rule.RESPONSE_BODY_SYNTAX,
        Severity.ERROR,
        "invent",
        "updateContact",
        0,
        "",
        Position.START,
        Optional.empty(),
        "syntax",
        "",
        problem,
        "Send it to its end.");
  }
}
