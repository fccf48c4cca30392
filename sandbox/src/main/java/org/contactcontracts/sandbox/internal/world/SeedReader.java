package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.SandboxException;
import org.contactcontracts.validator.Contract;
import org.jspecify.annotations.Nullable;

/** Reads contacts from JSON, one after the other, however many there are. */
final class SeedReader {
  /** Finds what a contact has twice; keys that are there twice are found in the database. */
  private static final ObjectReader CONTACT =
      ContactJson.mapper()
          .readerFor(JsonNode.class)
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final SeedSource source;
  private final Map<String, NewContact.Check> checks = new HashMap<>();

  SeedReader(SeedSource source) {
    this.source = source;
  }

  /**
   * Reads the contacts of one vendor.
   *
   * @throws SandboxException with the code {@code seed-invalid} if one breaks the contract
   */
  void contacts(String vendor, Sink sink) {
    read(parser -> contacts(parser, vendor, sink));
  }

  /**
   * Reads the contacts of each vendor that the source names.
   *
   * @throws SandboxException with the code {@code seed-invalid} if there is something else in it,
   *     or a contact breaks the contract
   */
  void vendors(Sink sink) {
    read(
        parser -> {
          expectObject(parser.nextToken(), "", "an object with a member for each vendor");
          for (String vendor = parser.nextFieldName();
              vendor != null;
              vendor = parser.nextFieldName()) {
            if (!Contract.vendors().contains(vendor)) {
              throw invalid(
                  "has the member /%s, and there is no such vendor; name one of %s"
                      .formatted(vendor, String.join(", ", Contract.vendors())));
            }
            contacts(parser, vendor, sink);
          }
        });
  }

  private void contacts(JsonParser parser, String vendor, Sink sink) throws IOException {
    String pointer = source.pointer(vendor);
    expectObject(parser.nextToken(), pointer, "an object with a member for each contact");
    NewContact.Check check = checks.computeIfAbsent(vendor, NewContact.Check::new);
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      parser.nextToken();
      JsonNode contact = CONTACT.readValue(parser);
      try {
        sink.take(vendor, check.contact(key, contact, pointer(vendor, key)));
      } catch (InvalidContactException e) {
        throw invalid("breaks the contract of %s: %s".formatted(vendor, e.getMessage()));
      }
    }
  }

  /** RFC 6901, 3: a tilde and a slash are written in another way. */
  String pointer(String vendor, String key) {
    return source.pointer(vendor) + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  private void expectObject(@Nullable JsonToken token, String pointer, String wanted) {
    if (token != JsonToken.START_OBJECT) {
      String place = pointer.isEmpty() ? "in it" : "at " + pointer;
      throw invalid("has no object %s; write %s".formatted(place, wanted));
    }
  }

  private void read(Reading reading) {
    try (InputStream in = source.open();
        JsonParser parser = CONTACT.createParser(in)) {
      parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      reading.from(parser);
      if (parser.nextToken() != null) {
        throw invalid("goes on after its end; take out what follows the last brace");
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw invalid(
          at == null
              ? "is not JSON; check it with a linter"
              : "is not JSON at line %d, column %d, or has a member twice there; mend it there"
                  .formatted(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  static SandboxException unreadable(SeedSource source, IOException thrown) {
    return new SandboxException(
        SandboxException.SEED_INVALID,
        "The seed file %s cannot be read; check that it exists and may be read."
            .formatted(source.name()),
        thrown);
  }

  SandboxException invalid(String what) {
    return new SandboxException(
        SandboxException.SEED_INVALID,
        "The seed file %s %s".formatted(source.name(), what).replaceFirst("([^.])$", "$1."));
  }

  /** Takes one contact after the other. */
  @FunctionalInterface
  interface Sink {
    /** Keeps a contact of a vendor. */
    void take(String vendor, NewContact contact);
  }

  private interface Reading {
    void from(JsonParser parser) throws IOException;
  }
}
