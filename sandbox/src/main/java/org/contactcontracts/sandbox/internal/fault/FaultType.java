package org.contactcontracts.sandbox.internal.fault;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may happen to an answer. */
public enum FaultType {
  /** 429 in place of the answer. */
  RATE_LIMIT("rate-limit"),
  /** 500 in place of the answer. */
  SERVER_ERROR("server-error"),
  /** 503 in place of the answer. */
  UNAVAILABLE("unavailable"),
  /** The answer comes later. */
  DELAY("delay"),
  /** The answer stops for a while in the middle of its body. */
  SLOW_BODY("slow-body"),
  /** The connection is reset. */
  RESET("reset"),
  /** The body ends too early, as if it had been meant so. */
  TRUNCATED_JSON("truncated-json"),
  /** The body is no JSON. */
  MALFORMED_JSON("malformed-json"),
  /** The body is said to be a web page. */
  WRONG_CONTENT_TYPE("wrong-content-type"),
  /** The body has a member that the contract does not know, which it allows. */
  NEW_MEMBER("new-member"),
  /** A member has a value that its enum does not list. */
  NEW_ENUM_VALUE("new-enum-value"),
  /** A member is missing that the contract requires. */
  MISSING_MEMBER("missing-member");

  private final String id;

  FaultType(String id) {
    this.id = id;
  }

  /** The name that users type. */
  public String id() {
    return id;
  }

  /** The fault with a name. */
  public static Optional<FaultType> withId(String id) {
    return Stream.of(values()).filter(type -> type.id.equals(id)).findFirst();
  }

  /** All names, for sentences. */
  static String ids() {
    return Stream.of(values()).map(FaultType::id).collect(Collectors.joining(", "));
  }
}
