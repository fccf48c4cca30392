package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reduces the errors of a oneOf to those that help: of the branch that was meant when {@code
 * x-identified-by} tells which, and of the oneOf itself when nothing tells.
 */
final class MeantBranches {
  private final ContractDocument document;

  MeantBranches(ContractDocument document) {
    this.document = document;
  }

  /** A oneOf that failed, and the index of the branch that was meant, if one was. */
  private record Choice(Error error, OptionalInt meant) {
    boolean reports(Error other) {
      return other.getInstanceLocation().equals(error.getInstanceLocation())
          && other.getEvaluationPath().equals(error.getEvaluationPath());
    }

    boolean hasBranchWith(Error other) {
      return other.getInstanceLocation().startsWith(error.getInstanceLocation())
          && other.getEvaluationPath().getNameCount() > error.getEvaluationPath().getNameCount()
          && other.getEvaluationPath().startsWith(error.getEvaluationPath());
    }

    boolean meantBranchHas(Error other) {
      NodePath path = other.getEvaluationPath();
      Object branch = path.getElement(error.getEvaluationPath().getNameCount());
      return meant.isPresent() && branch.equals(meant.getAsInt());
    }
  }

  List<Error> of(List<Error> errors) {
    List<Choice> choices =
        errors.stream()
            .filter(error -> error.getKeyword().equals("oneOf"))
            .map(error -> new Choice(error, meant(error)))
            .toList();
    List<Error> kept = new ArrayList<>();
    for (Error error : errors) {
      boolean helps =
          choices.stream()
              .allMatch(
                  choice ->
                      choice.reports(error)
                          ? isLastWord(choice, errors)
                          : !choice.hasBranchWith(error) || choice.meantBranchHas(error));
      if (helps) {
        kept.add(error);
      }
    }
    return kept;
  }

  private static boolean isLastWord(Choice choice, List<Error> errors) {
    return errors.stream()
        .noneMatch(other -> choice.hasBranchWith(other) && choice.meantBranchHas(other));
  }

  private OptionalInt meant(Error oneOf) {
    List<Integer> present = new ArrayList<>();
    List<String> members = document.identifyingMembers(oneOf.getSchemaNode());
    JsonNode instance = oneOf.getInstanceNode();
    for (int i = 0; i < members.size(); i++) {
      if (!members.get(i).isEmpty() && instance.has(members.get(i))) {
        present.add(i);
      }
    }
    return present.size() == 1 ? OptionalInt.of(present.get(0)) : OptionalInt.empty();
  }
}
