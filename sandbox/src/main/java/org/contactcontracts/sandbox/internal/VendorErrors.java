package org.contactcontracts.sandbox.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.contactcontracts.server.Refusal;
import org.contactcontracts.validator.Finding;

/** The errors of a vendor, each with a status that its contract documents. */
public interface VendorErrors {

  /** The answer to a request that breaks the contract. */
  Answer refused(Refusal refusal);

  /**
   * The answer to a request that no operation takes.
   *
   * @param message one sentence for people, for vendors who say why
   */
  Answer badRequest(String message);

  /** The answer to a path that leads nowhere. */
  Answer notFound();

  /** The answer when the server fails. */
  Answer failed();

  /**
   * The answer when there is no room for another world.
   *
   * @param message one sentence for people with the remedy
   */
  Answer full(String message);

  /** What is wrong with a request and how to mend it, one sentence after the other. */
  static String sentences(Refusal refusal) {
    return refusal.findings().stream().map(Finding::message).collect(Collectors.joining(" "));
  }

  /** The members of the body that break a rule, each once; none for the body as a whole. */
  static List<String> members(Refusal refusal) {
    return refusal.findings().stream()
        .map(Finding::instance)
        .filter(instance -> instance.startsWith("/"))
        // RFC 6901, 4: ~1 is decoded before ~0.
        .map(instance -> instance.split("/", 3)[1].replace("~1", "/").replace("~0", "~"))
        .distinct()
        .toList();
  }
}
