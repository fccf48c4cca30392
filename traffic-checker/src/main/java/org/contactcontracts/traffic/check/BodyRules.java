package org.contactcontracts.traffic.check;

import java.util.BitSet;
import java.util.List;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.MemberState;
import org.contactcontracts.validator.Sightings;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of a body in one media type.
 *
 * @param item the number of the media type in the coverage
 * @param members the number of the first state of a member there; the others follow
 */
record BodyRules(BodyContract contract, int item, int members) {

  /**
   * The rules of a body.
   *
   * @param mediaType how the coverage names its media type
   * @param kind how the coverage calls its members
   */
  static BodyRules of(
      BodyContract contract, CoverageMap coverage, Coverage.Item mediaType, Coverage.Kind kind) {
    int item = coverage.add(mediaType);
    for (MemberState member : contract.memberStates()) {
      coverage.add(
          new Coverage.Item(
              mediaType.vendor(),
              mediaType.operation(),
              kind,
              mediaType.status(),
              mediaType.mediaType(),
              member.pointer(),
              state(member),
              false));
    }
    return new BodyRules(contract, item, item + 1);
  }

  private static Coverage.State state(MemberState member) {
    return switch (member.state()) {
      case ABSENT -> Coverage.State.ABSENT;
      case NULL -> Coverage.State.NULL;
      case VALUE -> Coverage.State.VALUE;
    };
  }

  /** Notes what a body showed. */
  void saw(Sightings sightings, Seen seen) {
    BitSet states = sightings.states();
    for (int i = states.nextSetBit(0); i >= 0; i = states.nextSetBit(i + 1)) {
      seen.mark(members + i);
    }
  }

  /** The rules with exactly a media type; null when there are none. */
  static @Nullable BodyRules named(List<BodyRules> bodies, String contentType) {
    int end = contentType.indexOf(';');
    int length = end < 0 ? contentType.length() : end;
    for (int i = 0; i < bodies.size(); i++) {
      String mediaType = bodies.get(i).contract.mediaType();
      if (mediaType.length() == length
          && contentType.regionMatches(true, 0, mediaType, 0, length)) {
        return bodies.get(i);
      }
    }
    return null;
  }

  /** Those of a contract. */
  static @Nullable BodyRules of(List<BodyRules> bodies, @Nullable BodyContract contract) {
    for (BodyRules rules : bodies) {
      if (rules.contract == contract) {
        return rules;
      }
    }
    return null;
  }
}
