package org.contactcontracts.sandbox.internal.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactcontracts.sandbox.internal.Vendor;

/**
 * The vendors that are served.
 *
 * @param all in the order in which they are shown
 */
public record Vendors(List<Vendor> all) {

  /** Copies the vendors. */
  public Vendors {
    all = List.copyOf(all);
  }

  /** The vendor with an id. */
  public Optional<Vendor> withId(String id) {
    return all.stream().filter(vendor -> vendor.id().equals(id)).findFirst();
  }

  /** One sentence about an id that no vendor has. */
  public String unknown(String id) {
    return "There is no vendor %s; there are %s."
        .formatted(id, all.stream().map(Vendor::id).collect(Collectors.joining(", ")));
  }

  /** The vendor that a path belongs to, with or without a slash at its start. */
  Optional<Vendor> at(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    for (Vendor vendor : all) {
      int end = start + vendor.id().length();
      if (path.startsWith(vendor.id(), start)
          && (path.length() == end || path.charAt(end) == '/' || path.charAt(end) == ';')) {
        return Optional.of(vendor);
      }
    }
    return Optional.empty();
  }
}
