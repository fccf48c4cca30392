package org.contactcontracts.traffic.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.traffic.Coverage;

/** The coverage by operation. */
record CoverageTable(List<Row> rows) {
  /** What the columns count, in this order. */
  enum Column {
    /** Members of the request in each of their states. */
    REQUEST_MEMBERS("request members"),
    /** Documented statuses. */
    STATUSES("statuses"),
    /** Members of the responses in each of their states. */
    RESPONSE_MEMBERS("response members"),
    /** Media types of request and responses. */
    MEDIA_TYPES("media types");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    /** Whether it counts a kind of thing. */
    boolean counts(Coverage.Kind kind) {
      return switch (kind) {
        case OPERATION -> false;
        case REQUEST_MEMBER -> this == REQUEST_MEMBERS;
        case STATUS -> this == STATUSES;
        case RESPONSE_MEMBER -> this == RESPONSE_MEMBERS;
        case REQUEST_MEDIA_TYPE, RESPONSE_MEDIA_TYPE -> this == MEDIA_TYPES;
      };
    }

    String title() {
      return title;
    }
  }

  /**
   * How many there are.
   *
   * @param seen how many the traffic had
   * @param total of how many
   */
  record Count(long seen, long total) {
    static Count of(List<Coverage.Item> items) {
      return new Count(items.stream().filter(Coverage.Item::seen).count(), items.size());
    }

    String percent() {
      return Percent.of(seen, total);
    }

    @Override
    public String toString() {
      return seen + "/" + total;
    }
  }

  /** One operation. */
  static final class Row {
    private final String vendor;
    private final String operation;
    private final List<Coverage.Item> items = new ArrayList<>();

    Row(String vendor, String operation) {
      this.vendor = vendor;
      this.operation = operation;
    }

    String vendor() {
      return vendor;
    }

    String operation() {
      return operation;
    }

    /** Whether the traffic had the operation at all. */
    boolean seen() {
      return items.stream().anyMatch(item -> item.kind() == Coverage.Kind.OPERATION && item.seen());
    }

    Count count(Column column) {
      return Count.of(items.stream().filter(item -> column.counts(item.kind())).toList());
    }

    Count all() {
      return Count.of(items);
    }

    /** What the traffic had not, one short text each. */
    List<String> unseen(Column column) {
      return new UnseenItems(items).names(column::counts);
    }
  }

  static CoverageTable of(Coverage coverage) {
    Map<List<String>, Row> rows = new LinkedHashMap<>();
    for (Coverage.Item item : coverage.items()) {
      rows.computeIfAbsent(
              List.of(item.vendor(), item.operation()),
              key -> new Row(item.vendor(), item.operation()))
          .items
          .add(item);
    }
    return new CoverageTable(List.copyOf(rows.values()));
  }

  /** All operations together. */
  Count all() {
    return Count.of(rows.stream().flatMap(row -> row.items.stream()).toList());
  }
}
