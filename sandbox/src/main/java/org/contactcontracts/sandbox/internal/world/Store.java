package org.contactcontracts.sandbox.internal.world;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.DatabaseAddress;

/** Everything that is kept, from its opening to its end. */
public final class Store implements AutoCloseable {
  private final Database database;
  private final Worlds worlds;

  private Store(Database database, Worlds worlds) {
    this.database = database;
    this.worlds = worlds;
  }

  /**
   * Opens a database.
   *
   * @param seed the file with what worlds start with, if not with the usual
   * @param maxWorlds the most worlds of all vendors together
   * @throws org.contactcontracts.sandbox.SandboxException if the database cannot be opened or the
   *     seed cannot be read
   */
  public static Store open(
      DatabaseAddress address, Optional<Path> seed, Clock clock, int maxWorlds) {
    Database database = Database.open(address);
    Seeds seeds = new Seeds(database);
    try {
      seed.ifPresent(seeds::load);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return new Store(database, new Worlds(database, seeds, clock, maxWorlds));
  }

  /** The worlds of all vendors, for the vendors. */
  public Worlds worlds() {
    return worlds;
  }

  /** The worlds of all vendors, for administrators. */
  public WorldDirectory directory() {
    return new StoredWorlds(database, worlds);
  }

  /** The database, for whatever else is kept. */
  public Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
