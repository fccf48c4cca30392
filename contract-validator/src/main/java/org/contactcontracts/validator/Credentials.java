package org.contactcontracts.validator;

import java.util.List;
import java.util.function.Predicate;

/** Says whether credentials are enough. */
final class Credentials {
  private Credentials() {}

  static Verdict verdict(
      List<List<Credential>> alternatives, Predicate<Credential> sent, String contract) {
    if (alternatives.isEmpty() || oneIsSent(alternatives, sent)) {
      return Verdict.conforming();
    }
    List<String> words =
        alternatives.stream()
            .map(all -> String.join(" and ", all.stream().map(Credential::words).toList()))
            .toList();
    return Verdict.of(
        List.of(
            new Finding(
                "",
                "security",
                "The request lacks the credential that the contract demands.",
                "Send " + String.join(", or ", words) + ".",
                contract)));
  }

  private static boolean oneIsSent(
      List<List<Credential>> alternatives, Predicate<Credential> sent) {
    for (int i = 0; i < alternatives.size(); i++) {
      if (areSent(alternatives.get(i), sent)) {
        return true;
      }
    }
    return false;
  }

  private static boolean areSent(List<Credential> credentials, Predicate<Credential> sent) {
    for (int i = 0; i < credentials.size(); i++) {
      Credential credential = credentials.get(i);
      if (credential.in() != Credential.In.ELSEWHERE && !sent.test(credential)) {
        return false;
      }
    }
    return true;
  }
}
