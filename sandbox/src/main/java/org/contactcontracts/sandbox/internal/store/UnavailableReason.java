package org.contactcontracts.sandbox.internal.store;

/** Why a database cannot be opened, told from its error code, because its texts quote addresses. */
final class UnavailableReason {

  private UnavailableReason() {}

  /** Half a sentence with the remedy for a code of SQL:2016, PostgreSQL or H2. */
  static String of(String state) {
    if (state.startsWith("08")) {
      return "it does not answer; check host and port, and that it runs";
    }
    if (state.startsWith("28")) {
      return "it refuses the user or the password; set %s and %s, or give them in the address"
          .formatted(DatabaseAddress.USER_VARIABLE, DatabaseAddress.PASSWORD_VARIABLE);
    }
    return switch (state) {
      case "3D000" -> "there is no such database; create it first";
      case "42501" -> "the user may not create a schema in it; grant CREATE, or use another user";
      case "53300" -> "it has no connection left; stop what uses it, or raise max_connections";
      case "90020" -> "another process uses it; stop that one, or choose another folder";
      case "90028", "90031", "90062" ->
          "it is not a folder that can be written; choose another one";
      case "90030", "90048" ->
          "its files are damaged or of another version; choose another folder, or delete them";
      default ->
          state.isEmpty()
              ? "it cannot be reached; check its address"
              : "it answers with the error code %s; look it up in its manual".formatted(state);
    };
  }
}
