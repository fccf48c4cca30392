package org.contactcontracts.traffic;

import java.util.Locale;

/** How a recording is written. Each format is described in docs/recordings.md. */
public enum RecordingFormat {
  /** One of the others, told by the first member of the recording. */
  AUTO,
  /** HAR 1.2, as browsers and proxies export it. */
  HAR,
  /** One exchange a line, as in {@code exchange.schema.json}. */
  NDJSON,
  /** The request journal of WireMock, as {@code GET /__admin/requests} answers. */
  WIREMOCK;

  /** As it is typed: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
