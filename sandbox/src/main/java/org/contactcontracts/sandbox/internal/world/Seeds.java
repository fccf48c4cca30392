package org.contactcontracts.sandbox.internal.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contactcontracts.sandbox.SandboxException;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.Transaction;
import org.contactcontracts.validator.Contract;

/**
 * What worlds start with, kept in the database, so that it may be larger than the memory. What is
 * there already, by its digest, is not read again.
 */
public final class Seeds {
  private final Database database;

  /** The numbers of seeds by vendor. */
  private final ConcurrentHashMap<String, Long> numbers = new ConcurrentHashMap<>();

  /** The seeds that the sandbox brings along, each read when it is first needed. */
  public Seeds(Database database) {
    this.database = database;
  }

  /**
   * Takes the contacts of a file in place of those that the sandbox brings along, for each vendor
   * that the file names.
   *
   * @throws SandboxException with the code {@code seed-invalid} if the file cannot be read, or
   *     breaks a contract; its message names the file, the place, the reason and the remedy
   */
  public void load(Path file) {
    SeedSource source = SeedSource.file(file);
    String digest = digest(source);
    numbers.putAll(
        database.transact(
            in -> {
              SeedLoad load = new SeedLoad(in, source, digest);
              for (String vendor : Contract.vendors()) {
                find(in, vendor, digest).ifPresent(number -> load.numbers().put(vendor, number));
              }
              if (load.numbers().isEmpty()) {
                load.run(new SeedReader(source)::vendors);
              }
              return load.numbers();
            }));
  }

  /** The number of a vendor's seed; not to be asked for in a transaction. */
  long number(String vendor) {
    Long known = numbers.get(vendor);
    if (known != null) {
      return known;
    }
    SeedSource source = SeedSource.bundled(vendor);
    String digest = digest(source);
    long number =
        database.transact(
            in -> {
              Optional<Long> found = find(in, vendor, digest);
              if (found.isPresent()) {
                return found.get();
              }
              SeedLoad load = new SeedLoad(in, source, digest);
              load.run(sink -> new SeedReader(source).contacts(vendor, sink));
              return load.number(vendor);
            });
    numbers.put(vendor, number);
    return number;
  }

  private static Optional<Long> find(Transaction in, String vendor, String digest) {
    return in.first(
        "select number from seed where vendor = ? and digest = ?",
        row -> row.getLong(1),
        vendor,
        digest);
  }

  private static String digest(SeedSource source) {
    try (InputStream in = source.open();
        DigestInputStream digested = new DigestInputStream(in, Sha256.digest())) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException e) {
      throw SeedReader.unreadable(source, e);
    }
  }
}
