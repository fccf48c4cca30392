package org.contactcontracts.sandbox.internal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.JournalFinding;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.MaskedMessage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of exchanges. Safe for use by several threads and several processes. */
final class JournalStore {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String COLUMNS =
      "sequence, received_at, vendor, operation, world_id, method, path, status, verdict, fault,"
          + " micros, request_head, request_body, response_head, response_body, finding_count,"
          + " findings";

  private static final String INSERT =
      "insert into exchange ("
          + COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connections connections;
  private final int size;

  /**
   * The table.
   *
   * @param size how many exchanges are kept
   */
  JournalStore(Connections connections, int size) {
    this.connections = connections;
    this.size = size;
  }

  /**
   * Keeps exchanges and forgets those that are too old.
   *
   * @param missed how many exchanges before them nobody wrote down; they have numbers all the same
   */
  void append(List<JournalEntry> entries, long missed) {
    connections
        .jdbi()
        .useTransaction(
            handle -> {
              long taken = missed + entries.size();
              handle.execute("update journal_counter set last_sequence = last_sequence + ?", taken);
              long last =
                  handle
                      .createQuery("select last_sequence from journal_counter")
                      .mapTo(Long.class)
                      .one();
              insert(handle, entries, last - entries.size());
              handle.execute("delete from exchange where sequence <= ?", last - size);
            });
  }

  private static void insert(Handle handle, List<JournalEntry> entries, long before) {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
      long sequence = before;
      for (JournalEntry entry : entries) {
        sequence++;
        @Nullable Object[] row = row(entry, sequence);
        for (int i = 0; i < row.length; i++) {
          bind(batch, i, row[i]);
        }
        batch.add();
      }
      batch.execute();
    }
  }

  private static void bind(PreparedBatch batch, int index, @Nullable Object value) {
    batch.bind(index, value);
  }

  private static @Nullable Object[] row(JournalEntry entry, long sequence) {
    MaskedMessage response = entry.response();
    return new @Nullable Object[] {
      sequence,
      entry.time().atOffset(ZoneOffset.UTC),
      entry.vendor(),
      entry.operation(),
      entry.worldId(),
      entry.method(),
      entry.path(),
      entry.status(),
      entry.verdict(),
      entry.fault(),
      entry.micros(),
      json(Head.of(entry.request())),
      entry.request().body(),
      response == null ? null : json(Head.of(response)),
      response == null ? null : response.body(),
      entry.findings().size(),
      json(entry.findings())
    };
  }

  /** Exchanges in the order of their numbers. */
  List<JournalEntry> list(JournalQuery query) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    put(wanted, "world_id", query.worldId());
    put(wanted, "vendor", query.vendor());
    put(wanted, "operation", query.operation());
    put(wanted, "verdict", query.verdict());
    put(wanted, "status", query.status());
    String conditions =
        wanted.keySet().stream()
            .map(column -> " and " + column + " = :" + column)
            .collect(Collectors.joining());
    String sql =
        "select "
            + COLUMNS
            + " from exchange where sequence > :after"
            + conditions
            + " order by sequence limit :limit";
    return connections
        .jdbi()
        .withHandle(
            handle -> {
              Query select = handle.createQuery(sql);
              wanted.forEach(select::bind);
              return select
                  .bind("after", query.after())
                  .bind("limit", query.limit())
                  .map((row, context) -> entry(row))
                  .list();
            });
  }

  Optional<JournalEntry> find(long sequence) {
    return connections
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select " + COLUMNS + " from exchange where sequence = ?")
                    .bind(0, sequence)
                    .map((row, context) -> entry(row))
                    .findOne());
  }

  /** Forgets every exchange and says how many there were. */
  int clear() {
    return connections.jdbi().withHandle(handle -> handle.execute("delete from exchange"));
  }

  private static void put(Map<String, Object> wanted, String column, @Nullable Object value) {
    if (value != null) {
      wanted.put(column, value);
    }
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    @Nullable String answered = row.getString("response_head");
    return new JournalEntry(
        row.getLong("sequence"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("vendor"),
        row.getString("operation"),
        row.getString("world_id"),
        row.getString("method"),
        row.getString("path"),
        row.getObject("status", Integer.class),
        row.getString("verdict"),
        row.getString("fault"),
        row.getLong("micros"),
        message(row.getString("request_head"), row.getString("request_body")),
        answered == null ? null : message(answered, row.getString("response_body")),
        findings(row.getString("findings")));
  }

  private static MaskedMessage message(String head, @Nullable String body) {
    try {
      return JSON.readValue(head, Head.class).message(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The journal holds what it never wrote.", e);
    }
  }

  private static List<JournalFinding> findings(String text) {
    try {
      return JSON.readValue(text, new TypeReference<ArrayList<JournalFinding>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The journal holds what it never wrote.", e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record cannot be written as JSON.", e);
    }
  }

  /** Where connections come from, asked when the first one is needed. */
  @FunctionalInterface
  interface Connections {
    org.jdbi.v3.core.Jdbi jdbi();
  }

  /** A message without its body, which has a column of its own. */
  record Head(
      List<HeaderList.Field> headers, boolean base64, long bytes, @Nullable String leftOut) {

    private static Head of(MaskedMessage message) {
      return new Head(message.headers(), message.base64(), message.bytes(), message.leftOut());
    }

    private MaskedMessage message(@Nullable String body) {
      return new MaskedMessage(headers, body, base64, bytes, leftOut);
    }
  }
}
