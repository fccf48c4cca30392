package org.contactcontracts.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation of a contract that a method serves, so that the gate knows what to hold its
 * requests to.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ContractOperation {

  /** The vendor id, such as {@code 99digital}. */
  String vendor();

  /** The operationId, such as {@code updateContact}. */
  String id();
}
