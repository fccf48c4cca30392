package org.contactcontracts.traffic.internal.recording;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.Exchange;

/**
 * Reads the entries of a stretch without knowing where each ends, so that their bytes are gone over
 * once only. Not safe for use by several threads.
 */
final class StretchReader {
  private final EntryBytes json;
  private final EntryReader reader;
  private final int maxEntryBytes;

  StretchReader(EntryBytes json, EntryReader reader, int maxEntryBytes) {
    this.json = json;
    this.reader = reader;
    this.maxEntryBytes = maxEntryBytes;
  }

  /**
   * The exchanges of a stretch.
   *
   * @throws UnreadableEntry when its end was not guessed right, or it has anything that has to be
   *     looked at more closely
   */
  List<Exchange> read(Stretch stretch) {
    byte[] bytes = stretch.bytes();
    List<Exchange> exchanges = new ArrayList<>();
    Place place = Place.of(stretch.position());
    int at = stretch.from();
    while (true) {
      json.begin(bytes, Entry.readable(at, stretch.to(), place.position(bytes[at])));
      exchanges.add(reader.read(json));
      int length = json.leave() - at;
      if (length > maxEntryBytes || exchanges.size() > Batches.MOST_ENTRIES) {
        throw EntryParser.notJson(at);
      }
      int next = json.behindComma();
      if (next == stretch.to()) {
        return exchanges;
      }
      place.move(bytes, at, next);
      at = next;
    }
  }
}
