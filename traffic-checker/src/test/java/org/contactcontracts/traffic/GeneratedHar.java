package org.contactcontracts.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A HAR as Chrome writes it, without line breaks, of updates of contacts at Invent that conform. It
 * is made while it is read, so that it may be larger than any memory; the same seed makes the same
 * bytes. An entry has about 1.7 KB.
 */
public final class GeneratedHar extends InputStream {
  private static final int DIFFERENT = 2000;
  private static final byte[] HEAD =
      utf8(
          "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"WebInspector\",\"version\":"
              + "\"537.36\"},\"pages\":[],\"entries\":[");
  private static final byte[] TAIL = utf8("]}}");

  private final List<byte[]> entries;
  private final long exchanges;
  private long made;
  private byte[] current = HEAD;
  private int at;

  /** A HAR of so many exchanges. */
  public GeneratedHar(long exchanges) {
    this(exchanges, entries(new Random(7)));
  }

  private GeneratedHar(long exchanges, List<byte[]> entries) {
    this.exchanges = exchanges;
    this.entries = entries;
  }

  /** The same from the beginning, with another number of exchanges. */
  public GeneratedHar again(long exchanges) {
    return new GeneratedHar(exchanges, entries);
  }

  /** Writes a recording of as many exchanges as it is told to the standard output. */
  public static void main(String[] args) throws IOException {
    try (GeneratedHar har = new GeneratedHar(Long.parseLong(args[0]))) {
      har.transferTo(System.out);
    }
    System.out.flush();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    int copied = 0;
    while (copied < length && (at < current.length || next())) {
      int count = Math.min(length - copied, current.length - at);
      System.arraycopy(current, at, bytes, offset + copied, count);
      at += count;
      copied += count;
    }
    return copied == 0 && length > 0 ? -1 : copied;
  }

  private boolean next() {
    if (current == TAIL) {
      return false;
    }
    // The entries at the even places of the list have no comma before them.
    current =
        made == exchanges ? TAIL : entries.get((int) (made % DIFFERENT) * 2 + (made > 0 ? 1 : 0));
    made++;
    at = 0;
    return true;
  }

  private static List<byte[]> entries(Random random) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < DIFFERENT; i++) {
      String entry = entry(random);
      entries.add(utf8(entry));
      entries.add(utf8("," + entry));
    }
    return entries;
  }

  private static String entry(Random random) {
    String id = Long.toHexString(random.nextLong());
    String name = name(random);
    String request =
        String.format(
            Locale.ROOT,
            "{\"name\":\"%s\",\"blocked\":%b,\"unsubscribed\":%b}",
            name,
            random.nextBoolean(),
            random.nextBoolean());
    String response = contact(random, id, name);
    return String.format(
        Locale.ROOT,
        "{\"_priority\":\"High\",\"_resourceType\":\"fetch\",\"cache\":{},\"request\":{"
            + "\"method\":\"PATCH\",\"url\":\"https://api.useinvent.com/orgs/org_%d/contacts/%s\","
            + "\"httpVersion\":\"http/2.0\",\"headers\":[{\"name\":\":authority\",\"value\":"
            + "\"api.useinvent.com\"},{\"name\":\"authorization\",\"value\":\"Bearer %s\"},"
            + "{\"name\":\"content-type\",\"value\":\"application/json\"}],\"queryString\":[],"
            + "\"cookies\":[],\"headersSize\":-1,\"bodySize\":%d,\"postData\":{\"mimeType\":"
            + "\"application/json\",\"text\":\"%s\"}},\"response\":{\"status\":200,\"statusText\":"
            + "\"\",\"httpVersion\":\"http/2.0\",\"headers\":[{\"name\":\"content-type\",\"value\":"
            + "\"application/json\"}],\"cookies\":[],\"content\":{\"size\":%d,\"mimeType\":"
            + "\"application/json\",\"text\":\"%s\"},\"redirectURL\":\"\",\"headersSize\":-1,"
            + "\"bodySize\":-1},\"startedDateTime\":\"2026-10-05T12:00:00.000Z\",\"time\":%.3f,"
            + "\"timings\":{\"blocked\":1,\"dns\":-1,\"connect\":-1,\"send\":0.1,\"wait\":20,"
            + "\"receive\":1}}",
        random.nextInt(1, 13),
        id,
        Long.toHexString(random.nextLong()),
        request.length(),
        escaped(request),
        response.getBytes(StandardCharsets.UTF_8).length,
        escaped(response),
        10 + random.nextDouble() * 300);
  }

  private static String name(Random random) {
    String[] first = {"Alice", "Bob", "Zoë", "דנה", "Jörg", "Mary Ann", "O'Neil", "佐藤"};
    String[] last = {"Smith", "Cohen", "Müller", "García", "de \\\"Vries\\\"", "Lee"};
    return first[random.nextInt(first.length)] + " " + last[random.nextInt(last.length)];
  }

  private static String contact(Random random, String id, String name) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"name\":\"%s\",\"blocked\":%b,\"unsubscribed\":%b,\"is_admin\":false,"
            + "\"channels\":[{\"id\":\"channel_%s\",\"type\":\"custom\",\"user_id\":\"alice@acme.inc\","
            + "\"avatar\":null,\"name\":\"%s\",\"username\":\"alice\",\"email\":\"alice@acme.inc\","
            + "\"phone\":\"+97277%d\",\"country\":\"IL\",\"agent\":null,\"ip\":\"203.0.113.7\","
            + "\"language\":\"en\",\"platform_data\":{},\"created_at\":\"2023-11-07T05:31:56Z\","
            + "\"updated_at\":\"2023-11-07T05:31:56Z\",\"link\":null}],\"segments\":[],"
            + "\"created_at\":\"2023-11-07T05:31:56Z\",\"updated_at\":\"2023-11-08T09:00:00Z\","
            + "\"blocked_at\":null,\"unsubscribed_at\":null,\"unsubscribe_reason\":null,"
            + "\"unsubscribe_feedback\":null}",
        id,
        name,
        random.nextBoolean(),
        random.nextBoolean(),
        id,
        name,
        random.nextInt(1000000, 9999999));
  }

  private static String escaped(String json) {
    return json.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
