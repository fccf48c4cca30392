package org.contactcontracts.validator.internal;

/**
 * What is said of a value, as parts of a sentence.
 *
 * @param reason what is wrong with it, as a predicate such as "is missing"
 * @param remedy what to do, as an order such as "add it"
 */
record Wording(String reason, String remedy) {

  /** The reason as a sentence. */
  String problem(String subject) {
    return subject + " " + reason + ".";
  }

  /** The remedy as a sentence. */
  String remedySentence() {
    return Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1) + ".";
  }
}
