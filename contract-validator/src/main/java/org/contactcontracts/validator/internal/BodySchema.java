package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;

/** A compiled schema of a contract. Safe for use by several threads. */
public final class BodySchema {
  private final ContractDocument document;
  private final String pointer;
  private final Schema schema;
  private final Optional<Shape> shape;

  BodySchema(ContractDocument document, String pointer, Schema schema, Optional<Shape> shape) {
    this.document = document;
    this.pointer = pointer;
    this.schema = schema;
    this.shape = shape;
  }

  /** Where the schema stands in the contract, such as {@code #/components/schemas/Contact}. */
  public String pointer() {
    return pointer;
  }

  /**
   * Whether a JSON body can be read and keeps every rule.
   *
   * @throws UnreadableBody when the answer is no and took reading it to find
   */
  public boolean holds(byte[] body, Limits limits) {
    if (shape.isEmpty()) {
      return holds(new BodyReader(limits).readJson(body));
    }
    try {
      return new BodyScan(body, limits).isOne(shape.get());
    } catch (StackOverflowError e) {
      throw tooLarge();
    }
  }

  /**
   * Whether a value keeps every rule; stops at the first that it breaks.
   *
   * @throws UnreadableBody when a pattern needs more stack than there is
   */
  public boolean holds(JsonNode body) {
    return errors(body, 0).isEmpty();
  }

  /**
   * Every rule that a value breaks, in document order and then by keyword.
   *
   * @param body a tree from {@link BodyReader}
   * @param most how many findings at most; when there are more, one more says so
   * @throws UnreadableBody when a pattern needs more stack than there is
   */
  public List<Finding> findings(JsonNode body, int most, Place place) {
    BoundedErrors errors = errors(body, most);
    if (errors.isEmpty()) {
      return List.of();
    }
    Explanation explanation = new Explanation(document, place);
    DocumentOrder order = new DocumentOrder(body);
    List<Error> meant = new MeantBranches(document).of(errors);
    List<Finding> findings = new ArrayList<>();
    meant.stream()
        .limit(most)
        .map(explanation::of)
        .distinct()
        .sorted(Comparator.comparing(Finding::instance, order).thenComparing(Finding::keyword))
        .forEach(findings::add);
    if (errors.full()) {
      findings.add(
          new Finding(
              "",
              "too-many-findings",
              "The list ends after %s; mend them and check again."
                  .formatted(Shown.count(findings.size(), "finding")),
              pointer));
    }
    return findings;
  }

  /** The errors in the order of evaluation, which ends once there are more than asked for. */
  private BoundedErrors errors(JsonNode body, int most) {
    BoundedErrors errors = new BoundedErrors(most);
    try {
      schema.validate(body, OutputFormat.DEFAULT, context -> context.setErrors(errors));
    } catch (BoundedErrors.Full e) {
      // What was collected until then is enough.
    } catch (StackOverflowError e) {
      throw tooLarge();
    }
    return errors;
  }

  /** The regular expressions of the JDK recurse on a repeated group, once for each repetition. */
  private static UnreadableBody tooLarge() {
    return new UnreadableBody(
        "",
        "too-large",
        "The body has a text that is too long for a pattern of the contract; shorten the text.");
  }
}
