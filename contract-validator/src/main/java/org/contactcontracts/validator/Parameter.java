package org.contactcontracts.validator;

import java.util.List;
import java.util.Objects;
import org.contactcontracts.validator.internal.ContractDocument;
import org.contactcontracts.validator.internal.OperationNode.ParameterNode;
import org.contactcontracts.validator.internal.ParameterSchema;
import org.contactcontracts.validator.internal.Pointers;
import org.contactcontracts.validator.internal.UnreadableBody;

/**
 * A parameter of an operation, or a header of one of its responses.
 *
 * <p>The styles {@code simple} and {@code form} are read (OAS 3.1.1, Style Values), for single
 * values and for arrays, and so is a parameter whose content is JSON. Of an object, of a parameter
 * in any other style and of one in another media type only the presence is checked. Immutable and
 * safe for use by several threads.
 */
public final class Parameter {
  /** Where a parameter is sent. */
  public enum In {
    /** In the path. */
    PATH,
    /** In the query. */
    QUERY,
    /** In a header. */
    HEADER,
    /** In a cookie. */
    COOKIE
  }

  private final ParameterNode node;
  private final ParameterSchema schema;

  Parameter(ContractDocument document, ParameterNode node, Limits limits) {
    this.node = node;
    this.schema = new ParameterSchema(document, node, limits);
  }

  /** The name; that of a header is compared without regard to case. */
  public String name() {
    return node.name();
  }

  /** Where it is sent. */
  public In in() {
    return node.in();
  }

  /** Whether it must be there. */
  public boolean required() {
    return node.required();
  }

  /** Where it stands in the contract, such as {@code #/components/parameters/Id}. */
  public String pointer() {
    return node.pointer();
  }

  /**
   * Whether a name in the query is part of this parameter: its own name, or one of an object that
   * is spread over several names.
   *
   * @param query the name in the query, percent-decoded
   */
  public boolean takes(String query) {
    return schema.takes(query);
  }

  /**
   * Whether a single value conforms, without saying why not.
   *
   * @param value as {@link #validate} takes it
   */
  public boolean conforms(String value) {
    return schema.holds(Objects.requireNonNull(value, "value"));
  }

  /**
   * Says whether the values conform, and if not, why. The instance of a finding is a slash and the
   * name of the parameter.
   *
   * @param values percent-decoded where the place escapes; of a query parameter one for each time
   *     that it was given, of anything else one. An integer is written in decimal digits without
   *     plus sign, leading zeros, fraction or exponent. Empty when it is missing, which breaks the
   *     contract when it is {@link #required()}
   */
  public Verdict validate(List<String> values) {
    if (values.isEmpty()) {
      return required() ? Verdict.of(List.of(schema.missing())) : Verdict.conforming();
    }
    try {
      return Verdict.of(schema.findings(values));
    } catch (UnreadableBody e) {
      return Verdict.unreadable(e.at(instance()).finding(schema.pointer()));
    }
  }

  String instance() {
    return "/" + Pointers.escape(name());
  }

  @Override
  public String toString() {
    return in() + " " + name();
  }
}
