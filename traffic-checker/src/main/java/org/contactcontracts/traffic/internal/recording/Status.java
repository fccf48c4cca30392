package org.contactcontracts.traffic.internal.recording;

/** Reads the status of a response. */
final class Status {
  private static final int LEAST = 100;
  private static final int MOST = 999;

  private Status() {}

  /** Reads the value, a status of three digits (RFC 9110, 15). */
  static int read(EntryParser json, String path) {
    return checked(json, json.integer(path), path);
  }

  /** Reads the value, where 0 and less stand for no response. */
  static int readOrNone(EntryParser json, String path) {
    long status = json.integer(path);
    return status <= 0 ? 0 : checked(json, status, path);
  }

  private static int checked(EntryParser json, long status, String path) {
    if (status < LEAST || status > MOST) {
      throw json.wrong(path, "a status");
    }
    return (int) status;
  }
}
