package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.MemberState;
import org.contactcontracts.validator.Shown;
import org.contactcontracts.validator.Sightings;

/** A compiled schema of a contract. Safe for use by several threads. */
public final class BodySchema {
  private final ContractDocument document;
  private final String pointer;
  private final Supplier<Schema> schema;
  private final Optional<Shape> shape;
  private final MemberSchema members;
  private final MemberStates states;

  BodySchema(
      ContractDocument document,
      String pointer,
      Supplier<Schema> schema,
      Optional<Shape> shape,
      MemberSchema members,
      MemberStates states) {
    this.document = document;
    this.pointer = pointer;
    this.schema = schema;
    this.shape = shape;
    this.members = members;
    this.states = states;
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
   * Whether a JSON body can be read and keeps every rule, and what it shows.
   *
   * @param sightings gets what was seen when the answer is yes
   * @throws UnreadableBody when the answer is no and took reading it to find
   */
  public boolean holds(byte[] body, Limits limits, Sightings sightings) {
    if (shape.isEmpty()) {
      JsonNode tree = new BodyReader(limits).readJson(body);
      boolean holds = holds(tree);
      if (holds) {
        sightings.set(look(tree));
      }
      return holds;
    }
    try {
      return new BodyScan(body, limits, sightings).isOne(shape.get());
    } catch (StackOverflowError e) {
      throw tooLarge();
    }
  }

  /** The states that members may be in. */
  public List<MemberState> memberStates() {
    return states.list();
  }

  /** What a value shows, whether or not it keeps every rule. */
  public Sightings look(JsonNode body) {
    return walked(body).sightings();
  }

  /** The members that no schema names where others are named, in document order. */
  public List<Finding> unknownMembers(JsonNode body) {
    return walked(body).unknown();
  }

  /** The fields of a form as one object. */
  public JsonNode form(Map<String, List<String>> fields, Limits limits) {
    return new FormFields(document, members, limits).read(fields);
  }

  private MemberWalk walked(JsonNode body) {
    MemberWalk walk = new MemberWalk(document, states);
    walk.walk(List.of(members), body, "", "");
    return walk;
  }

  /**
   * Whether a text keeps every rule.
   *
   * @throws UnreadableBody when a pattern needs more stack than there is
   */
  boolean holdsText(String text) {
    if (Utf8.loneSurrogate(text) >= 0) {
      return false;
    }
    if (shape.isEmpty()) {
      return holds(TextNode.valueOf(text));
    }
    try {
      return shape.get().acceptsText(text);
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
              "The list ends after %s.".formatted(Shown.count(findings.size(), "finding")),
              "Mend them and check again.",
              pointer));
    }
    return findings;
  }

  /** The errors in the order of evaluation, which ends once there are more than asked for. */
  private BoundedErrors errors(JsonNode body, int most) {
    BoundedErrors errors = new BoundedErrors(most);
    try {
      schema.get().validate(body, OutputFormat.DEFAULT, context -> context.setErrors(errors));
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
        "The body has a text that is too long for a pattern of the contract.",
        "Shorten the text.");
  }
}
