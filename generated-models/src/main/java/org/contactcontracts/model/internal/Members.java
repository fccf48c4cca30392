package org.contactcontracts.model.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;

/** What a builder asks of the members it was given. */
public final class Members {

  private Members() {}

  /**
   * The value of a required member.
   *
   * @throws IllegalStateException if it was never set
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The required member \"" + name + "\" is missing; set it.");
    }
    return value;
  }

  /**
   * The value of a required member that may be null.
   *
   * @throws IllegalStateException if it was neither set nor cleared
   */
  public static <T> @Nullable T requiredOrNull(String name, JsonNullable<T> value) {
    if (!value.isPresent()) {
      throw new IllegalStateException(
          "The required member \"" + name + "\" is missing; set it, or clear it to send null.");
    }
    return value.get();
  }

  /**
   * A value given to a builder.
   *
   * @throws NullPointerException if it is null
   */
  public static <T> T value(String name, @Nullable T value, String remedy) {
    if (value == null) {
      throw new NullPointerException("\"" + name + "\" was given null; " + remedy);
    }
    return value;
  }

  /**
   * Checks the name of an additional member.
   *
   * @throws IllegalArgumentException if the contract lists it
   */
  public static void notListed(String name, Set<String> listed) {
    if (listed.contains(name)) {
      throw new IllegalArgumentException(
          "The contract lists the member \"" + name + "\"; use the method of its name.");
    }
  }

  /**
   * Checks the name of an additional member of a form.
   *
   * @param identifying the members that tell the forms apart
   * @throws IllegalArgumentException if it would make the object another form
   */
  public static void notOfAnotherForm(String name, Set<String> identifying) {
    if (identifying.contains(name)) {
      throw new IllegalArgumentException(
          "The member \"" + name + "\" tells another form of the object; build that form.");
    }
  }
}
