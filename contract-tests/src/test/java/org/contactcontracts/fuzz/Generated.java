package org.contactcontracts.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.lang.reflect.InvocationTargetException;

/** Finds generated classes by the names of the contract. */
final class Generated {

  private static final String ROOT = "org.contactcontracts.";

  private Generated() {}

  /** The model of a schema. */
  static Class<?> model(String vendor, String schema) {
    return named(ROOT + "model." + folder(vendor) + "." + schema);
  }

  /** The client of a tag. */
  static Class<?> client(String vendor, String tag) {
    return named(ROOT + "client." + folder(vendor) + "." + tag + "Client");
  }

  /** What the model reads from a body by itself. */
  static Object fromJson(Class<?> model, byte[] json) throws JsonProcessingException {
    try {
      return model.getMethod("fromJson", byte[].class).invoke(null, (Object) json);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof JsonProcessingException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A Java package cannot start with digits nor hold a hyphen. */
  private static String folder(String vendor) {
    return vendor.replace("99", "ninetynine").replace("-", "");
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The contract names what is not generated: " + name, e);
    }
  }
}
