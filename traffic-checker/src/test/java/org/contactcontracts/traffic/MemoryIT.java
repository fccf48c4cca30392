package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However large a recording is, it takes no more memory; see docs/recordings.md. */
class MemoryIT {
  @Test
  void readsHundredsOfMegabytesInAHeapOf32() throws Exception {
    assertThat(run("-Xmx32m", "typical", "200000"))
        .isEqualTo(
            "Summary[exchanges=200000, conforming=200000, violating=0, undocumented=0, unreadable=0]\n");
  }

  @Test
  void readsEntriesOfTheLargestSizeInAHeapOf256() throws Exception {
    assertThat(run("-Xmx256m", "large", "30"))
        .isEqualTo(
            "Summary[exchanges=30, conforming=30, violating=0, undocumented=0, unreadable=0]\n");
  }

  @Test
  void tellsMillionsOfFindingsInAHeapOf64() throws Exception {
    assertThat(run("-Xmx64m", "broken", "2000000"))
        .isEqualTo(
            "Summary[exchanges=2000000, conforming=0, violating=0, undocumented=0, unreadable=2000000]\n");
  }

  private static String run(String heap, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            heap,
            "-cp",
            System.getProperty("java.class.path"),
            SmallHeap.class.getName());
    java.command().addAll(List.of(arguments));
    Process process = java.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
