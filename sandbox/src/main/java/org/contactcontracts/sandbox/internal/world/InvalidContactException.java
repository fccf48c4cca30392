package org.contactcontracts.sandbox.internal.world;

import java.util.List;
import java.util.stream.Collectors;
import org.contactcontracts.validator.Finding;

/** A contact breaks the contract of its vendor. */
public final class InvalidContactException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  InvalidContactException(List<Finding> findings) {
    super(findings.stream().map(Finding::message).collect(Collectors.joining(" ")));
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, at least one; the pointers start at the contact. */
  public List<Finding> findings() {
    return findings;
  }
}
