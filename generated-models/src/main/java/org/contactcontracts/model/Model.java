package org.contactcontracts.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.contactcontracts.model.internal.JsonOutput;

/** What every generated object of a contract can do. */
public interface Model {

  /**
   * What the contract forbids of the values that this holds, in the order of its members; empty if
   * nothing.
   */
  List<Violation> violations();

  /**
   * Writes this as one JSON object, absent members left out.
   *
   * @throws IOException if the generator cannot write, or a free-form member holds a value that
   *     JSON cannot carry
   */
  void writeTo(JsonGenerator out) throws IOException;

  /**
   * This as one JSON object in UTF-8, the same bytes that {@link ContactJson#mapper()} writes,
   * without the mapper.
   *
   * @throws IllegalArgumentException if a free-form member holds a value that JSON cannot carry
   */
  default byte[] toJson() {
    return JsonOutput.bytes(this);
  }
}
