package org.contactcontracts.model;

/**
 * An enumerated text of a response, which may grow.
 *
 * <p>A value that the contract does not list yet keeps its text, so that it can be read, compared
 * and written again unchanged.
 */
public interface OpenEnum {

  /** The text as the vendor writes it. */
  String value();

  /** Whether the contract lists this value. */
  boolean isKnown();
}
