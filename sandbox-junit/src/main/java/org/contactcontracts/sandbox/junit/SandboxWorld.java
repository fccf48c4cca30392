package org.contactcontracts.sandbox.junit;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * The world of one test: contacts that no other test sees. A test gets it as a parameter. Safe for
 * use by several threads, until the test has ended.
 */
public final class SandboxWorld {
  /**
   * The most exchanges that are kept of a test, in some tens of megabytes at worst of usual ones.
   */
  public static final int MOST = 10_000;

  private final SharedSandbox shared;
  private final String credential = "test-" + UUID.randomUUID();
  private final Recording recording;

  SandboxWorld(SharedSandbox shared) {
    this.shared = shared;
    recording = shared.open(credential);
  }

  /**
   * The credential for every vendor: a Bearer token, {@code api_access_token}, {@code apiKey} or
   * Omnivibe inbox identifier.
   */
  public String credential() {
    return credential;
  }

  /**
   * The address that takes the place of a vendor's own, without a slash at the end.
   *
   * @param vendor the vendor id, such as {@code clerk-chat}
   * @throws IllegalArgumentException if there is no such vendor
   */
  public URI baseUrl(String vendor) {
    return shared.sandbox().baseUrl(vendor);
  }

  /**
   * What this world received so far, of all vendors, in the order of the answers. Requests without
   * a valid credential belong to no world and are not here.
   *
   * @throws IllegalStateException if there were more than {@link #MOST}
   */
  public List<ReceivedExchange> received() {
    if (recording.count() > MOST) {
      throw new IllegalStateException(
          "The test received %d exchanges, and the first %d are kept; assert in several tests."
              .formatted(recording.count(), MOST));
    }
    return recording.kept();
  }

  /** The same of one vendor. */
  public List<ReceivedExchange> received(String vendor) {
    return received().stream().filter(exchange -> exchange.vendor().equals(vendor)).toList();
  }

  /** What is printed when the test fails. */
  String journal(String test) {
    return JournalText.of(test, recording.kept(), recording.count());
  }

  void end() {
    shared.end(credential);
  }
}
