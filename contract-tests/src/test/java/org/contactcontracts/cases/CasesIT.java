package org.contactcontracts.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays every text case against the packaged jar. */
class CasesIT {
  private static final int AT_LEAST = 60;

  private static List<Case> cases = List.of();
  private static Sandboxes sandboxes = new Sandboxes();

  @BeforeAll
  static void readCases() throws IOException {
    cases = CaseFiles.all();
  }

  @AfterAll
  static void stopSandboxes() {
    sandboxes.close();
  }

  @Test
  void thereAreCasesOfEveryVendor() {
    assertThat(cases).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(cases).extracting(Case::vendor).containsAll(Contract.vendors());
  }

  @TestFactory
  Stream<DynamicTest> theSandboxAnswersAsTheCaseSays() {
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), one.file().toUri(), () -> play(one)));
  }

  private static void play(Case one) throws IOException {
    int port = sandboxes.port(one.options());

    String differences =
        CaseRun.differences(
            one,
            "case-" + cases.indexOf(one),
            "127.0.0.1:" + port,
            sent ->
                RawHttp.exchange(
                    port, sent.step().method(), sent.target(), sent.headers(), sent.body()));

    assertThat(differences).isEmpty();
  }
}
