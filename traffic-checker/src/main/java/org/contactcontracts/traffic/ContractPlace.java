package org.contactcontracts.traffic;

import java.util.Objects;

/**
 * A place in a contract.
 *
 * @param file the file of the contract, such as {@code specs/invent/openapi.yaml}, or as it was
 *     given
 * @param pointer a JSON Pointer with a leading number sign, such as {@code
 *     #/components/schemas/Contact}
 * @param position the line and column of what the pointer points to
 */
public record ContractPlace(String file, String pointer, Position position) {
  /** Checks that nothing is null. */
  public ContractPlace {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(position, "position");
  }
}
