package org.contactcontracts.model.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.contactcontracts.model.OpenEnum;

/**
 * What to say of a value, after its place: the reason and the remedy, in the words of the gate.
 * Built from the contract and from counts, never from the value itself.
 */
final class Mistake {

  private Mistake() {}

  static String tooLong(int length, int most) {
    return "is %s long, and the contract allows %d; shorten it by %s"
        .formatted(characters(length), most, characters(length - most));
  }

  static String tooShort(int length, int least) {
    return "is %s long, and the contract demands %d; lengthen it by %s"
        .formatted(characters(length), least, characters(least - length));
  }

  static String above(long most) {
    return "is above " + most + ", the most that the contract allows; lower it";
  }

  static String below(long least) {
    return "is below " + least + ", the least that the contract allows; raise it";
  }

  static String unknown(List<? extends OpenEnum> known) {
    int last = known.size() - 1;
    String others =
        known.subList(0, last).stream().map(OpenEnum::value).collect(Collectors.joining(", "));
    return "is none of the values that the contract allows; use "
        + (others.isEmpty() ? "" : others + " or ")
        + known.get(last).value();
  }

  static String noTimestamp() {
    return "is a time that RFC 3339 cannot write; use a year from 0 to 9999 and an offset in"
        + " whole minutes";
  }

  private static String characters(int count) {
    return count + (count == 1 ? " character" : " characters");
  }
}
