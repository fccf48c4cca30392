package org.contactcontracts.traffic.internal.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Header;
import org.jspecify.annotations.Nullable;

/** The headers of one message while its entry is read. Pseudo-headers of HTTP/2 are none. */
final class Headers {
  private final String path;
  private final String namePath;
  private final String valuePath;
  private final List<Header> headers = new ArrayList<>();

  /**
   * No headers.
   *
   * @param path what the member is called
   */
  Headers(String path) {
    this.path = path;
    this.namePath = path + ".name";
    this.valuePath = path + ".value";
  }

  void clear() {
    headers.clear();
  }

  /** Reads an array of objects with a name and a value. */
  void readPairs(EntryParser json) {
    json.array(path);
    while (json.element()) {
      json.object(path);
      String name = null;
      String value = null;
      for (String member = json.member(); member != null; member = json.member()) {
        switch (member) {
          case "name" -> name = json.shortText(namePath);
          case "value" -> value = json.shortText(valuePath);
          default -> json.skip();
        }
      }
      add(json, name, value);
    }
  }

  private void add(EntryParser json, @Nullable String name, @Nullable String value) {
    if (name == null || name.isEmpty() || value == null) {
      throw json.wrong(path, "a list of names and values");
    }
    add(name, value);
  }

  /** Reads an object with a string or an array of strings for each name. */
  void readMembers(EntryParser json) {
    json.object(path);
    for (String name = json.member(); name != null; name = json.member()) {
      if (name.isEmpty()) {
        throw json.wrong(path, "an object whose names are the names of headers");
      }
      if (json.isArray()) {
        json.array(path);
        while (json.element()) {
          add(name, json.shortText(path));
        }
      } else {
        add(name, json.shortText(path));
      }
    }
  }

  void add(String name, String value) {
    // RFC 9113, 8.3: what begins with a colon is the request line or the status.
    if (name.charAt(0) != ':') {
      headers.add(new Header(name, value));
    }
  }

  /** The first value of a header. */
  Optional<String> first(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  List<Header> toList() {
    return List.copyOf(headers);
  }
}
