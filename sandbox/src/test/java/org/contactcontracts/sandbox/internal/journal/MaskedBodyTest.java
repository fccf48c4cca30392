package org.contactcontracts.sandbox.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MaskedBodyTest {
  private static final Set<String> WORDS = Set.of("name", "status", "open");

  @Test
  void keepsTheStructureOfJson() {
    MaskedBody masked =
        of(
            "{\"name\": \"Eve\", \"status\": \"open\", \"x\": [1, null, true, 1.5, {}], \"name\": \"\\n\"}");

    assertThat(masked)
        .isEqualTo(
            new MaskedBody(
                "{\"name\":\"Aaa\",\"status\":\"open\",\"a\":[1,null,true,1.1,{}],\"name\":\"\\n\"}",
                false,
                null));
  }

  @Test
  void keepsNamesApartThatHaveTheSameShape() {
    assertThat(of("{\"eve\": {\"bob\": 1, \"amy\": 2, \"bob\": 3}, \"dan\": 4}").text())
        .isEqualTo("{\"aaa\":{\"aaa\":1,\"aaa2\":2,\"aaa\":3},\"aaa2\":4}");
  }

  @Test
  void keepsManyNamesOfOneShapeApartWithAFewTriesForEach() {
    int names = 20_000;
    AtomicLong tries = new AtomicLong();
    Set<String> words =
        new AbstractSet<>() {
          @Override
          public boolean contains(Object name) {
            tries.incrementAndGet();
            return false;
          }

          @Override
          public Iterator<String> iterator() {
            return Collections.emptyIterator();
          }

          @Override
          public int size() {
            return 0;
          }
        };
    MaskedNames masked = new MaskedNames(words);
    Set<String> different = new HashSet<>();

    for (int i = 0; i < names; i++) {
      different.add(masked.of("a" + i));
    }

    assertThat(different).hasSize(names);
    assertThat(tries.get()).isLessThan(5L * names);
  }

  @Test
  void masksWhatIsNoJsonLetterByLetter() {
    assertThat(of("{\"name\": \"Eve").text()).isEqualTo("{\"aaaa\": \"Aaa");
    assertThat(of("Retry later").text()).isEqualTo("Aaaaa aaaaa");
    assertThat(of("Eve\u0000").text()).isEqualTo("Aaa*");
  }

  @Test
  void keepsWhatIsNoTextAsBytesThatAreNone() {
    MaskedBody masked = MaskedBody.of(new byte[] {'E', 'v', (byte) 0xff}, false, WORDS, 100);

    assertThat(masked).isEqualTo(new MaskedBody("QWGA", true, null));
  }

  @Test
  void cutsAndLeavesOut() {
    assertThat(
            MaskedBody.of("{\"name\":\"Eve\"}".getBytes(StandardCharsets.UTF_8), false, WORDS, 9))
        .isEqualTo(new MaskedBody("{\"name\":\"", false, "The body is cut after 9 bytes."));
    assertThat(MaskedBody.of(new byte[] {'E', (byte) 0xff}, false, WORDS, 1))
        .isEqualTo(new MaskedBody("QQ==", true, "The body is cut after 1 bytes."));
    assertThat(MaskedBody.of(new byte[] {'E'}, true, WORDS, 9))
        .isEqualTo(new MaskedBody(null, false, "A form is not kept, because it may carry a file."));
    assertThat(MaskedBody.of(new byte[0], true, WORDS, 9))
        .isEqualTo(new MaskedBody(null, false, null));
  }

  private static MaskedBody of(String body) {
    return MaskedBody.of(body.getBytes(StandardCharsets.UTF_8), false, WORDS, 1000);
  }
}
