package org.contactcontracts.validator.internal;

import org.contactcontracts.validator.BodyPlace;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.TextPosition;

/**
 * A body cannot be read: why, in the terms of a finding. Carries no stack trace, being expected.
 */
public final class UnreadableBody extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final BodyPlace START = new BodyPlace(0, new TextPosition(1, 1));

  private final String instance;
  private final String code;
  private final String problem;
  private final String remedy;
  private final transient BodyPlace place;

  UnreadableBody(String instance, String code, String problem, String remedy) {
    this(instance, code, problem, remedy, START);
  }

  UnreadableBody(String instance, String code, String problem, String remedy, BodyPlace place) {
    super(problem, null, false, false);
    this.instance = instance;
    this.code = code;
    this.problem = problem;
    this.remedy = remedy;
    this.place = place;
  }

  /** The same at another instance. */
  public UnreadableBody at(String other) {
    return new UnreadableBody(other, code, problem, remedy, place);
  }

  /** Where, as a JSON Pointer; empty when only the line and column in the sentence tell. */
  public String instance() {
    return instance;
  }

  /** Where in the bytes; their start when no place is to blame. */
  public BodyPlace place() {
    return place;
  }

  /**
   * As a finding.
   *
   * @param contract the schema that could not be tried
   */
  public Finding finding(String contract) {
    return new Finding(instance, code, problem, remedy, contract);
  }
}
