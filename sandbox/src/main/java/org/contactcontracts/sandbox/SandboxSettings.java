package org.contactcontracts.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.store.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/** What a {@link Sandbox} was started with. Immutable; made by {@link Sandbox#builder()}. */
public final class SandboxSettings {
  private final String host;
  private final int port;
  private final Clock clock;
  private final int maxWorlds;
  private final SandboxLimits limits;
  private final @Nullable Path data;
  private final @Nullable Path seed;
  private final DatabaseAddress database;
  private final boolean inventRateLimit;
  private final boolean ninetyNineDigitalFlat;
  private final String omnivibeInboxToken;
  private final boolean omnivibeHashMandatory;
  private final int journalSize;
  private final int journalBodyBytes;
  private final @Nullable String adminToken;
  private final @Nullable ExchangeListener listener;

  SandboxSettings(Sandbox.Builder builder) {
    host = builder.host;
    port = builder.port;
    clock = builder.clock;
    maxWorlds = builder.maxWorlds;
    limits = builder.limits;
    data = builder.data;
    seed = builder.seed;
    database = address(builder);
    inventRateLimit = builder.inventRateLimit;
    ninetyNineDigitalFlat = builder.ninetyNineDigitalFlat;
    omnivibeInboxToken = builder.omnivibeInboxToken;
    omnivibeHashMandatory = builder.omnivibeHashMandatory;
    journalSize = builder.journalSize;
    journalBodyBytes = builder.journalBodyBytes;
    adminToken = builder.adminToken;
    listener = builder.listener;
  }

  private static DatabaseAddress address(Sandbox.Builder builder) {
    if (builder.data != null && builder.database != null) {
      throw new IllegalStateException(
          "Both data and database are set; set one of them, or none for a database in memory.");
    }
    if (builder.database != null) {
      return DatabaseAddress.onServer(builder.database, System.getenv());
    }
    return builder.data == null
        ? DatabaseAddress.inMemory()
        : DatabaseAddress.inFolder(builder.data);
  }

  /** The address to listen on; see {@link Sandbox.Builder#host}. */
  public String host() {
    return host;
  }

  /** The port asked for, 0 for a free one; {@link Sandbox#port()} is the one in use. */
  public int port() {
    return port;
  }

  /** Tells the time of every change; see {@link Sandbox.Builder#clock}. */
  public Clock clock() {
    return clock;
  }

  /** The most worlds of all vendors together; see {@link Sandbox.Builder#maxWorlds}. */
  public int maxWorlds() {
    return maxWorlds;
  }

  /** What is taken from callers; see {@link Sandbox.Builder#limits}. */
  public SandboxLimits limits() {
    return limits;
  }

  /** The folder that the contacts are kept in; see {@link Sandbox.Builder#data}. */
  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  /** What worlds start with, if not with the usual; see {@link Sandbox.Builder#seed}. */
  public Optional<Path> seed() {
    return Optional.ofNullable(seed);
  }

  /** Where the contacts are kept, in words and without credentials. */
  public String database() {
    return database.name();
  }

  /** Where the contacts are kept, for whoever opens it. */
  DatabaseAddress databaseAddress() {
    return database;
  }

  /** Whether Invent limits requests; see {@link Sandbox.Builder#inventRateLimit}. */
  public boolean inventRateLimit() {
    return inventRateLimit;
  }

  /** Whether 99digital answers flat; see {@link Sandbox.Builder#ninetyNineDigitalFlat}. */
  public boolean ninetyNineDigitalFlat() {
    return ninetyNineDigitalFlat;
  }

  /** The token of every Omnivibe inbox; see {@link Sandbox.Builder#omnivibeInboxToken}. */
  public String omnivibeInboxToken() {
    return omnivibeInboxToken;
  }

  /**
   * Whether Omnivibe demands an identifier hash; see {@link Sandbox.Builder#omnivibeHashMandatory}.
   */
  public boolean omnivibeHashMandatory() {
    return omnivibeHashMandatory;
  }

  /** How many exchanges the journal keeps; see {@link Sandbox.Builder#journalSize}. */
  public int journalSize() {
    return journalSize;
  }

  /** How much of a body the journal keeps; see {@link Sandbox.Builder#journalBodyBytes}. */
  public int journalBodyBytes() {
    return journalBodyBytes;
  }

  /** Lets others than this machine use the admin API; see {@link Sandbox.Builder#adminToken}. */
  public Optional<String> adminToken() {
    return Optional.ofNullable(adminToken);
  }

  /** Who is told of each exchange; see {@link Sandbox.Builder#listener}. */
  public Optional<ExchangeListener> listener() {
    return Optional.ofNullable(listener);
  }
}
