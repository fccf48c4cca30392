package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import java.util.Set;
import org.contactcontracts.traffic.RecordingFormat;

/** How the entries of a format are found and read. */
enum Format {
  HAR {
    @Override
    Entries entries(Window window, int maxEntryBytes) {
      return new ArrayEntries(window, List.of("log", "entries"), HAR_MEMBERS, maxEntryBytes);
    }

    @Override
    EntryReader reader() {
      return new HarReader();
    }
  },
  NDJSON {
    @Override
    Entries entries(Window window, int maxEntryBytes) {
      return new LineEntries(window, maxEntryBytes);
    }

    @Override
    EntryReader reader() {
      return new LineReader();
    }
  },
  WIREMOCK {
    @Override
    Entries entries(Window window, int maxEntryBytes) {
      return new ArrayEntries(window, List.of("requests"), WIREMOCK_MEMBERS, maxEntryBytes);
    }

    @Override
    EntryReader reader() {
      return new WireMockReader();
    }
  };

  // What Chrome, Firefox, Playwright and proxies write first, and what nothing in an entry begins
  // with.
  private static final Set<String> HAR_MEMBERS =
      Set.of(
          "startedDateTime",
          "_connectionId",
          "_initiator",
          "_priority",
          "_resourceType",
          "cache",
          "connection",
          "pageref",
          "request",
          "response",
          "serverIPAddress",
          "time",
          "timings");
  private static final Set<String> WIREMOCK_MEMBERS =
      Set.of("id", "request", "response", "responseDefinition", "stubMapping", "wasMatched");

  static Format of(RecordingFormat format) {
    return switch (format) {
      case HAR -> HAR;
      case NDJSON -> NDJSON;
      case WIREMOCK -> WIREMOCK;
      case AUTO -> throw new IllegalArgumentException("The format is not known yet");
    };
  }

  abstract Entries entries(Window window, int maxEntryBytes);

  /** A new one, for one thread. */
  abstract EntryReader reader();
}
