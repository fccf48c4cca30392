package org.contactcontracts.traffic;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a recording that is made while it is read, to be run with little memory. */
final class SmallHeap {
  private SmallHeap() {}

  /** Prints the summary of a recording: {@code typical|large|broken <entries>}. */
  public static void main(String[] args) {
    int entries = Integer.parseInt(args[1]);
    InputStream recording =
        switch (args[0]) {
          case "typical" -> new GeneratedHar(entries);
          case "large" -> large(entries);
          case "broken" -> repeated("7\n".repeat(1000), entries / 1000);
          default -> throw new IllegalArgumentException(args[0]);
        };
    Summary summary =
        Audit.builder(
                (exchange, index) ->
                    new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "", "", List.of()))
            .format(args[0].equals("typical") ? RecordingFormat.HAR : RecordingFormat.NDJSON)
            .threads(4)
            .build()
            .run(recording, (index, verdict) -> {});
    System.out.println(summary);
  }

  /** Bodies of 15 MiB each. */
  private static InputStream large(int entries) {
    String line =
        "{\"request\":{\"method\":\"PUT\",\"url\":\"http://x/\",\"body\":\"%s\"}}\n"
            .formatted("\\u00e9 and more".repeat(15 << 16));
    return repeated(line, entries);
  }

  private static InputStream repeated(String text, int times) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<InputStream> streams = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      streams.add(new ByteArrayInputStream(bytes));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }
}
