package org.contactcontracts.sandbox.internal.world;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.contactcontracts.sandbox.internal.store.Transaction;

/** Puts what is read from a source into the database. */
final class SeedLoad {
  private static final String INSERT =
      "insert into seed_contact"
          + " (seed, position, contact_key, body, email, phone, identifier)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private final Transaction in;
  private final SeedSource source;
  private final String digest;
  private final Map<String, Long> numbers = new HashMap<>();

  SeedLoad(Transaction in, SeedSource source, String digest) {
    this.in = in;
    this.source = source;
    this.digest = digest;
  }

  /** The numbers of the seeds by vendor. */
  Map<String, Long> numbers() {
    return numbers;
  }

  /** The number of a vendor's seed, which has no contact yet if it is new. */
  long number(String vendor) {
    return numbers.computeIfAbsent(
        vendor,
        name ->
            in.insert("insert into seed (vendor, digest) values (?, ?)", "number", name, digest));
  }

  /**
   * Keeps what is read.
   *
   * @param reading hands one contact after the other to the sink
   * @throws org.contactcontracts.sandbox.SandboxException if two contacts share what they may not
   */
  void run(Consumer<SeedReader.Sink> reading) {
    try (Transaction.Batch rows = in.batch(INSERT)) {
      long[] position = {0};
      reading.accept(
          (vendor, contact) -> {
            Lookups lookups = contact.lookups();
            rows.add(
                number(vendor),
                position[0]++,
                contact.key(),
                contact.body(),
                lookups.email(),
                lookups.phone(),
                lookups.identifier());
          });
      rows.send();
    }
    numbers.forEach(
        (vendor, number) -> {
          refuseTwice(vendor, number, "contact_key", "key");
          for (Member member : Member.values()) {
            refuseTwice(vendor, number, member.column(), member.json());
          }
        });
  }

  private void refuseTwice(String vendor, long number, String column, String member) {
    Optional<String> twice =
        in.first(
            "select %1$s from seed_contact where seed = ? and %1$s is not null group by %1$s having count(*) > 1"
                .formatted(column),
            row -> row.getString(1),
            number);
    twice
        .flatMap(
            value ->
                in.first(
                    "select contact_key from seed_contact where seed = ? and %s = ? order by position desc"
                        .formatted(column),
                    row -> row.getString(1),
                    number,
                    value))
        .ifPresent(
            key -> {
              SeedReader reader = new SeedReader(source);
              throw reader.invalid(
                  "has at %s a contact with the %s of another one; give each its own"
                      .formatted(reader.pointer(vendor, key), member));
            });
  }
}
