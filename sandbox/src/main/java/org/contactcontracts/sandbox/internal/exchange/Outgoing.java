package org.contactcontracts.sandbox.internal.exchange;

/** An answer and how it goes out. */
public record Outgoing(Answered answered, Delivery delivery) {

  /** An answer that goes out whole and at once. */
  public static Outgoing of(Answered answered) {
    return new Outgoing(answered, Delivery.atOnce());
  }
}
