package org.contactcontracts.validator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.contactcontracts.validator.internal.OperationNode;
import org.contactcontracts.validator.internal.UnknownParameter;

/** Holds several parameters against the contract at once. */
final class Parameters {
  private Parameters() {}

  /** What is wrong, in the order of the parameters; the first that cannot be read stands alone. */
  static Verdict verdict(List<Parameter> parameters, Function<Parameter, List<String>> values) {
    List<Finding> findings = new ArrayList<>();
    for (Parameter parameter : parameters) {
      Verdict verdict = parameter.validate(values.apply(parameter));
      if (verdict.kind() == Verdict.Kind.UNREADABLE) {
        return verdict;
      }
      findings.addAll(verdict.findings());
    }
    return Verdict.of(findings);
  }

  /** A verdict on a query, and what names in it are neither a parameter nor a credential. */
  static Verdict withUnknown(
      Verdict verdict, Collection<String> names, List<Parameter> known, OperationNode node) {
    List<Finding> findings = new ArrayList<>(verdict.findings());
    for (String name : names) {
      boolean isCredential =
          node.credentials().stream()
              .anyMatch(c -> c.in() == Credential.In.QUERY && c.name().equals(name));
      if (!isCredential && known.stream().noneMatch(parameter -> parameter.takes(name))) {
        findings.add(UnknownParameter.finding(name, known, node.pointer()));
      }
    }
    return Verdict.of(findings);
  }
}
