package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A verdict takes memory in proportion to the size of the body, whatever the body is. Counted are
 * the bytes that the thread allocates, which unlike time are the same in each run; {@link
 * PatternEffortTest} counts the steps of what allocates nothing.
 *
 * <p>{@code -Dfuzz.largest} is the size of the largest bodies, in bytes: each size from 8 KiB up to
 * it is twice the one before. 32 KiB unless told; 1048576, the most that is read, takes minutes.
 */
class VerdictEffortTest {

  private static final int SMALLEST = 1 << 13;
  private static final int LARGEST = Integer.getInteger("fuzz.largest", 1 << 15);

  /** Twice a doubling, and room for tables and lists that grow in steps of their own. */
  private static final double MOST_GROWTH = 2.3;

  /** Six characters, 1e1000, take four kilobytes until they are an integer. */
  private static final int MOST_BYTES_A_BYTE = 400;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<Effort> EFFORTS = new ArrayList<>();

  /** A question to the gate, answered with the number of findings. */
  private interface Question {
    int answer(BodyContract gate, byte[] body);
  }

  private static final Map<String, Question> QUESTIONS =
      Map.of(
          "conforms", (gate, body) -> gate.conforms(body) ? 0 : 1,
          "validate", (gate, body) -> gate.validate(body).findings().size());

  /**
   * What it took to answer a question about bodies of a kind.
   *
   * @param bytes allocated at each size
   * @param findings the most that were listed
   */
  private record Effort(String what, List<Long> bytes, int findings) {
    /** The most that it grows a doubling, over two of them, because lists grow in odd steps. */
    double growth() {
      double most = 0;
      for (int i = 2; i < bytes.size(); i++) {
        most = Math.max(most, Math.sqrt(bytes.get(i) / (double) bytes.get(i - 2)));
      }
      return most;
    }

    double bytesAByte() {
      return bytes.get(bytes.size() - 1) / (double) LARGEST;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s: %s, %.2f times, %.0f a byte", what, bytes, growth(), bytesAByte());
    }
  }

  @BeforeAll
  static void askEveryQuestion() {
    Map<String, Place> schemas = new LinkedHashMap<>();
    // Several answers share a schema.
    Places.all().forEach(place -> schemas.putIfAbsent(place.vendor() + place.pointer(), place));
    schemas.values().stream().flatMap(VerdictEffortTest::efforts).forEach(EFFORTS::add);
    EFFORTS.stream()
        .max(Comparator.comparingDouble(Effort::growth))
        .ifPresent(effort -> System.out.println("Fastest growth: " + effort));
    EFFORTS.stream()
        .max(Comparator.comparingDouble(Effort::bytesAByte))
        .ifPresent(effort -> System.out.println("Most memory: " + effort));
  }

  @Test
  void thereAreManyKindsOfBodies() {
    assertThat(EFFORTS).hasSizeGreaterThan(2_000);
  }

  @Test
  void noVerdictTakesMemoryOutOfProportion() {
    assertThat(EFFORTS).filteredOn(effort -> effort.growth() > MOST_GROWTH).isEmpty();
    assertThat(EFFORTS).filteredOn(effort -> effort.bytesAByte() > MOST_BYTES_A_BYTE).isEmpty();
  }

  @Test
  void noExplanationIsLongerThanTheLimit() {
    int most = Limits.defaults().maxFindings() + 1;

    assertThat(EFFORTS).filteredOn(effort -> effort.findings() > most).isEmpty();
    assertThat(EFFORTS).filteredOn(effort -> effort.findings() == most).isNotEmpty();
  }

  private static Stream<Effort> efforts(Place place) {
    return HostileBodies.of(place).entrySet().stream()
        .flatMap(
            hostile -> {
              List<byte[]> bodies =
                  Stream.iterate(SMALLEST, size -> size <= LARGEST, size -> size * 2)
                      .map(size -> hostile.getValue().ofSize(size))
                      .toList();
              String what = place + ", " + hostile.getKey() + ", ";
              return QUESTIONS.entrySet().stream()
                  .map(q -> effort(what + q.getKey(), place.gate(), bodies, q.getValue()));
            });
  }

  private static Effort effort(
      String what, BodyContract gate, List<byte[]> bodies, Question question) {
    Effort first = once(what, gate, bodies, question);
    // The first time, classes may be loaded and code compiled that counts for one size alone.
    return first.growth() > MOST_GROWTH ? once(what, gate, bodies, question) : first;
  }

  private static Effort once(
      String what, BodyContract gate, List<byte[]> bodies, Question question) {
    List<Long> bytes = new ArrayList<>();
    int most = 0;
    for (byte[] body : bodies) {
      long before = allocated();
      int findings = question.answer(gate, body);
      bytes.add(allocated() - before);
      most = Math.max(most, findings);
    }
    return new Effort(what, bytes, most);
  }

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
