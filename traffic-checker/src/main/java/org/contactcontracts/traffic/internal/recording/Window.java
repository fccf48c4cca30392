package org.contactcontracts.traffic.internal.recording;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.contactcontracts.traffic.Position;

/**
 * The part of a recording that is in memory. It moves forward over the recording; what is kept
 * moves along.
 *
 * <p>The bytes are read straight into an array that is handed to a worker as soon as it is full, so
 * that only the entry at its end is ever copied.
 */
final class Window {
  private static final int NOTHING = -1;

  private final RecordingInput in;
  private final int chunkBytes;
  private final int maxKept;
  // To the byte at the offset counted.
  private Place place = new Place();
  private int counted;
  private int kept = NOTHING;
  private boolean lost;
  private boolean replaced;

  /** The bytes, up to {@link #limit}. */
  byte[] bytes;

  /** The offset of the byte that is looked at next. */
  int position;

  /** The offset behind the last byte. */
  int limit;

  /**
   * A window at the beginning of a recording.
   *
   * @param chunkBytes how much is read at a time
   * @param maxKept how much may be kept before it is let go
   */
  Window(RecordingInput in, int chunkBytes, int maxKept) {
    this.in = in;
    this.chunkBytes = chunkBytes;
    this.maxKept = maxKept;
    this.bytes = new byte[chunkBytes];
  }

  /** Keeps the bytes from an offset on, wherever the window moves. */
  void keepFrom(int offset) {
    kept = offset;
    lost = false;
  }

  /** Where the kept bytes begin now. */
  int kept() {
    return kept;
  }

  /** Ends the keeping. */
  void release() {
    kept = NOTHING;
  }

  /** Whether there were too many bytes to keep them since {@link #keepFrom}. */
  boolean lost() {
    return lost;
  }

  /** Whether the bytes are in another array than at the last call. */
  boolean replaced() {
    boolean answer = replaced;
    replaced = false;
    return answer;
  }

  /**
   * Makes sure that there is a byte at the position.
   *
   * @return false at the end of the recording
   */
  boolean more() {
    while (position == limit) {
      if (limit == bytes.length) {
        move();
      }
      int count = in.read(bytes, limit, bytes.length - limit);
      if (count < 0) {
        return false;
      }
      limit += count;
    }
    return true;
  }

  /** The byte at the position, or -1 at the end of the recording. */
  int peek() {
    return position < limit || more() ? bytes[position] & 0xFF : -1;
  }

  /**
   * Reads until there is a chunk behind the position, the array is full or the recording ends, and
   * goes on with another array first when little of this one is left. What is between the position
   * and the limit stays.
   *
   * @return false when that is so much already that it would be let go
   */
  boolean fill() {
    if (limit - position >= maxKept) {
      return false;
    }
    if (bytes.length - position < chunkBytes / 2) {
      kept = position;
      move();
      position = kept;
      kept = NOTHING;
    }
    int count = 0;
    int full = chunkEnd(bytes.length);
    while (count >= 0 && limit < full) {
      count = in.read(bytes, limit, full - limit);
      limit += Math.max(count, 0);
    }
    return true;
  }

  /** The offset a chunk behind the position, or another one if that comes before. */
  int chunkEnd(int other) {
    return (int) Math.min((long) position + chunkBytes, other);
  }

  /**
   * Goes back to the beginning of a stretch.
   *
   * @param stretches that one and all behind it, up to the position
   */
  void goBack(List<Stretch> stretches) {
    List<InputStream> unread = new ArrayList<>();
    for (Stretch stretch : stretches) {
      unread.add(new ByteArrayInputStream(stretch.bytes(), stretch.from(), stretch.length()));
    }
    unread.add(new ByteArrayInputStream(bytes, position, limit - position));
    in.unread(new SequenceInputStream(Collections.enumeration(unread)));
    place = Place.of(stretches.get(0).position());
    counted = 0;
    kept = NOTHING;
    bytes = new byte[chunkBytes];
    replaced = true;
    position = 0;
    limit = 0;
  }

  /** Goes on with another array, because there may be entries in this one. */
  private void move() {
    if (kept != NOTHING && limit - kept >= maxKept) {
      lost = true;
      kept = NOTHING;
    }
    int from = kept == NOTHING ? limit : kept;
    int length = limit - from;
    if (from > counted) {
      place.move(bytes, counted, from);
      counted = from;
    }
    byte[] next = new byte[Math.max(chunkBytes, capacity(length))];
    System.arraycopy(bytes, from, next, 0, length);
    bytes = next;
    replaced = true;
    counted -= from;
    kept = kept == NOTHING ? NOTHING : 0;
    position = length;
    limit = length;
  }

  /** Twice the length, so that a large entry is not copied too often. */
  private int capacity(int length) {
    return (int) Math.min(2L * length, (long) maxKept + chunkBytes);
  }

  /** Counts lines and columns up to an offset, which is not before the last one. */
  Position advanceTo(int offset) {
    place.move(bytes, counted, offset);
    counted = offset;
    return place.position(offset < limit ? bytes[offset] : -1);
  }

  /** The position of an offset that is not before the last {@link #advanceTo}. */
  Position positionOf(int offset) {
    Place there = place.copy();
    there.move(bytes, counted, offset);
    return there.position(offset < limit ? bytes[offset] : -1);
  }

  /** Leaves out the bytes up to the position when lines and columns are counted. */
  void startHere() {
    counted = position;
  }

  /** Whether the recording ended because what it was packed in is damaged. */
  boolean damaged() {
    return in.damaged();
  }
}
