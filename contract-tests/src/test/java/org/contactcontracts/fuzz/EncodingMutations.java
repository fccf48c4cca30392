package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Bodies that are not UTF-8 (RFC 3629). */
final class EncodingMutations {

  private static final List<int[]> OVERLONG =
      List.of(
          new int[] {0xC0, 0x80},
          new int[] {0xC1, 0x81},
          new int[] {0xC0, 0xA2},
          new int[] {0xE0, 0x80, 0xAF},
          new int[] {0xE0, 0x9F, 0xBF},
          new int[] {0xF0, 0x8F, 0xBF, 0xBF},
          new int[] {0xF8, 0x88, 0x80, 0x80, 0x80});

  private static final List<int[]> SURROGATES =
      List.of(
          new int[] {0xED, 0xA0, 0x80},
          new int[] {0xED, 0xBF, 0xBF},
          new int[] {0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80});

  private static final List<int[]> BROKEN =
      List.of(
          new int[] {0x80},
          new int[] {0xBF, 0xBF},
          new int[] {0xFF},
          new int[] {0xFE},
          new int[] {0xC3},
          new int[] {0xE2, 0x82},
          new int[] {0xF0, 0x9F, 0x98},
          new int[] {0xF4, 0x90, 0x80, 0x80},
          new int[] {0xF5, 0x80, 0x80, 0x80},
          new int[] {0xE9},
          new int[] {0xC3, 0x28});

  private EncodingMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("utf-16", (d, draw) -> charset(d, draw.one("UTF-16LE", "UTF-16BE", "UTF-16"))),
        Mutation.of("utf-32", (d, draw) -> charset(d, draw.one("UTF-32LE", "UTF-32BE"))),
        Mutation.of("byte-order-mark", EncodingMutations::byteOrderMark),
        Mutation.of("overlong-utf-8", (d, draw) -> bytes(d, draw, draw.one(OVERLONG))),
        Mutation.of("surrogate-bytes", (d, draw) -> bytes(d, draw, draw.one(SURROGATES))),
        Mutation.of("broken-utf-8", (d, draw) -> bytes(d, draw, draw.one(BROKEN))),
        Mutation.of("truncated-utf-8", EncodingMutations::truncated));
  }

  private static Effect charset(Draft draft, String name) {
    if (draft.place().isText()) {
      return NONE;
    }
    draft.encode(text -> text.getBytes(Charset.forName(name)));
    return INVALID;
  }

  private static Effect byteOrderMark(Draft draft, Draw draw) {
    draft.retouch(text -> Draft.HOLE + text);
    if (draw.percent(70)) {
      draft.bytesAt(0xEF, 0xBB, 0xBF);
    } else {
      draft.bytesAt(draw.one(0xFE, 0xFF), draw.one(0xFE, 0xFF));
    }
    return INVALID;
  }

  /** Bytes within a text or a name, where a lenient reader would keep them. */
  private static Effect bytes(Draft draft, Draw draw, int[] bytes) {
    if (draft.place().isText()) {
      draft.retouch(text -> "ab" + Draft.HOLE + text);
    } else {
      List<Slot> slots = draft.slots(s -> s.value() instanceof Value.Token);
      List<Slot> members = draft.slots(s -> !s.name().isEmpty());
      if (slots.isEmpty()) {
        return NONE;
      }
      String spelling = "\"" + draw.one("", "a", "é") + Draft.HOLE + draw.one("", "b") + "\"";
      if (members.isEmpty() || draw.percent(70)) {
        draw.one(slots).set(spelling);
      } else {
        draw.one(members).spellName(spelling);
      }
    }
    draft.bytesAt(bytes);
    return INVALID;
  }

  /** The body ends within a character. */
  private static Effect truncated(Draft draft, Draw draw) {
    String last = draw.one("é", "ש", "😀");
    draft.encode(
        text -> {
          byte[] bytes = (text + last).getBytes(StandardCharsets.UTF_8);
          return Arrays.copyOf(bytes, bytes.length - 1);
        });
    return INVALID;
  }
}
