package org.contactcontracts.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Every mutation there is. */
final class Mutations {

  static final List<Mutation> ALL =
      Stream.of(
              HarmlessMutations.all(),
              TypeMutations.all(),
              MemberMutations.all(),
              TextMutations.all(),
              NumberMutations.all(),
              SizeMutations.all(),
              EncodingMutations.all(),
              SyntaxMutations.all())
          .flatMap(List::stream)
          .toList();

  private static final List<Mutation> RARE = ALL.stream().filter(Mutation::rare).toList();
  private static final List<Mutation> COMMON = ALL.stream().filter(m -> !m.rare()).toList();

  private Mutations() {}

  static Mutation draw(Draw draw) {
    return draw.between(1, 1_000) == 1 ? draw.one(RARE) : draw.one(COMMON);
  }
}
