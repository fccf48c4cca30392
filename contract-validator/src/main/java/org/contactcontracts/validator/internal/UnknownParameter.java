package org.contactcontracts.validator.internal;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Parameter;
import org.contactcontracts.validator.Shown;

/** What to say of a query parameter that no contract names. */
public final class UnknownParameter {
  private UnknownParameter() {}

  /**
   * As a finding.
   *
   * @param name the name in the query
   * @param known the parameters that there are
   * @param contract where these stand
   */
  public static Finding finding(String name, List<Parameter> known, String contract) {
    List<String> names = known.stream().map(Parameter::name).toList();
    return new Finding(
        "/" + Pointers.escape(name),
        "unknown-parameter",
        "The contract does not know the query parameter " + Shown.name(name) + ".",
        NearestName.of(name, names)
            .map(n -> "If " + Shown.name(n) + " was meant, rename it, else remove it.")
            .orElse("Remove it."),
        contract,
        Optional.of(name));
  }
}
