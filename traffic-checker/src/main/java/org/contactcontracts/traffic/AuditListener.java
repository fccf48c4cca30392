package org.contactcontracts.traffic;

/** Hears what comes of a recording while it is read, on one thread. */
public interface AuditListener {
  /**
   * An exchange with findings, in the order of the recording.
   *
   * @param index which exchange, from 0
   * @param verdict with at least one finding
   */
  void verdict(long index, ExchangeVerdict verdict);

  /**
   * How far the reading is; now and then.
   *
   * @param exchanges how many were checked
   * @param bytes how many bytes of the file were read, before they are unpacked
   */
  default void progress(long exchanges, long bytes) {}
}
