package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.contactcontracts.validator.Finding;

/** A compiled schema of a contract. Safe for use by several threads. */
public final class BodySchema {
  private final ContractDocument document;
  private final String pointer;
  private final Schema schema;

  BodySchema(ContractDocument document, String pointer, Schema schema) {
    this.document = document;
    this.pointer = pointer;
    this.schema = schema;
  }

  /** Where the schema stands in the contract, such as {@code #/components/schemas/Contact}. */
  public String pointer() {
    return pointer;
  }

  /** Whether a value keeps every rule; stops at the first that it breaks. */
  public boolean holds(JsonNode body) {
    return schema.validate(
        body,
        OutputFormat.BOOLEAN,
        context -> context.executionConfig(config -> config.failFast(true)));
  }

  /**
   * Every rule that a value breaks, in document order and then by keyword.
   *
   * @param body a tree from {@link BodyReader}
   * @param most how many findings at most; when there are more, one more says so
   */
  public List<Finding> findings(JsonNode body, int most, Place place) {
    BoundedErrors errors = new BoundedErrors(most);
    try {
      schema.validate(body, OutputFormat.DEFAULT, context -> context.setErrors(errors));
    } catch (BoundedErrors.Full e) {
      // What was collected until then is reported below.
    }
    if (errors.isEmpty()) {
      return List.of();
    }
    Explanation explanation = new Explanation(document, place);
    DocumentOrder order = new DocumentOrder(body);
    List<Finding> findings = new ArrayList<>();
    for (Error error : new MeantBranches(document).of(errors)) {
      findings.add(explanation.of(error));
    }
    findings =
        new ArrayList<>(
            findings.stream()
                .distinct()
                .sorted(
                    Comparator.comparing(Finding::instance, order).thenComparing(Finding::keyword))
                .toList());
    if (errors.full() || findings.size() > most) {
      findings.subList(Math.min(most, findings.size()), findings.size()).clear();
      findings.add(
          new Finding(
              "",
              "too-many-findings",
              "The body breaks more rules than the %d listed; mend these and check again."
                  .formatted(findings.size()),
              pointer));
    }
    return findings;
  }
}
