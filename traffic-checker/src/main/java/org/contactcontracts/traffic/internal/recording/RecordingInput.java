package org.contactcontracts.traffic.internal.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import org.contactcontracts.traffic.RecordingException;

/**
 * The bytes of a recording, unpacked if they are gzip-ed, which their first two bytes tell (RFC
 * 1952, 2.3.1).
 */
final class RecordingInput {
  private static final int MAGIC = 0x1F8B;
  private static final int PACKED_BYTES = 1 << 16;

  private final Counted counted;
  private final InputStream unpacked;
  private InputStream unread = InputStream.nullInputStream();
  private boolean damaged;

  /**
   * An input.
   *
   * @param in read to its end, never closed
   * @throws RecordingException when it cannot be read
   */
  RecordingInput(InputStream in) {
    counted = new Counted(in);
    unpacked = unpacked(new PushbackInputStream(counted, 2));
  }

  private InputStream unpacked(PushbackInputStream in) {
    try {
      byte[] first = in.readNBytes(2);
      in.unread(first);
      boolean packed = first.length == 2 && (((first[0] & 0xFF) << 8) | (first[1] & 0xFF)) == MAGIC;
      return packed ? new GZIPInputStream(in, PACKED_BYTES) : in;
    } catch (IOException e) {
      damaged = true;
      return InputStream.nullInputStream();
    }
  }

  /**
   * Reads some bytes, at least one.
   *
   * @return how many, or -1 at the end, which may be where the packed data are damaged
   * @throws RecordingException when the input cannot be read
   */
  int read(byte[] bytes, int offset, int length) {
    try {
      int again = unread.read(bytes, offset, length);
      if (again >= 0) {
        return again;
      }
      return damaged ? -1 : unpacked.read(bytes, offset, length);
    } catch (IOException e) {
      // Only what unpacks throws these; the input itself is unreadable in other words.
      damaged = true;
      return -1;
    }
  }

  /** Puts bytes that were read before those that come next. */
  void unread(InputStream bytes) {
    unread = new SequenceInputStream(bytes, unread);
  }

  /** Whether the packed data break off or are damaged where the reading ended. */
  boolean damaged() {
    return damaged;
  }

  /** How many bytes were read, before they are unpacked. */
  long count() {
    return counted.count;
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      try {
        int read = in.read(bytes, offset, length);
        count += Math.max(read, 0);
        return read;
      } catch (IOException e) {
        throw new RecordingException(
            RecordingException.UNREADABLE_INPUT,
            "The recording cannot be read from byte %d on: %s; check the file and its disk."
                .formatted(count, reason(e)),
            e);
      }
    }

    private static String reason(IOException e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
  }
}
