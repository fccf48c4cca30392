package org.contactcontracts.sandbox;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.admin.AdminAccess;
import org.contactcontracts.sandbox.internal.admin.AdminApplication;
import org.contactcontracts.sandbox.internal.admin.AdminResource;
import org.contactcontracts.sandbox.internal.admin.Problems;
import org.contactcontracts.sandbox.internal.clerkchat.ClerkChatVendor;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.fault.FaultRules;
import org.contactcontracts.sandbox.internal.invent.InventVendor;
import org.contactcontracts.sandbox.internal.journal.ExchangeJournal;
import org.contactcontracts.sandbox.internal.metrics.HealthPage;
import org.contactcontracts.sandbox.internal.metrics.MetricsPage;
import org.contactcontracts.sandbox.internal.metrics.RequestMeters;
import org.contactcontracts.sandbox.internal.metrics.SandboxMetrics;
import org.contactcontracts.sandbox.internal.ninetyninedigital.NinetyNineDigitalVendor;
import org.contactcontracts.sandbox.internal.omnivibe.OmnivibeVendor;
import org.contactcontracts.sandbox.internal.server.SandboxServer;
import org.contactcontracts.sandbox.internal.server.Served;
import org.contactcontracts.sandbox.internal.server.Vendors;
import org.contactcontracts.sandbox.internal.world.Store;
import org.contactcontracts.sandbox.internal.world.WorldId;
import org.contactcontracts.sandbox.internal.world.Worlds;
import org.contactcontracts.validator.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A server that behaves like the four vendors, below one path each: {@code /invent}, {@code
 * /99digital}, {@code /omnivibe} and {@code /clerk-chat}.
 *
 * <p>A credential is a world: each Bearer token, {@code api_access_token}, {@code apiKey} and
 * Omnivibe inbox identifier sees its own contacts, made from the same seed on first use. So tests
 * that run side by side never meet when each has a credential of its own. The literal {@code
 * invalid} is refused. Nothing is kept after {@link #close()}, unless {@link Builder#data} or
 * {@link Builder#database} says where.
 *
 * <p>Safe for use by several threads. Several sandboxes may run at once. The threads are daemons: a
 * program that does nothing else has to wait on its own. Whoever starts a sandbox closes it.
 */
public final class Sandbox implements AutoCloseable {
  /** In bytes: some five thousand contacts, which are copied in a tenth of a second. */
  private static final long LARGE_SEED = 1L << 20;

  private final SandboxSettings settings;
  private final Store store;
  private final Vendors vendors;
  private final ExchangeJournal journal;
  private final SandboxMetrics metrics;
  private final SandboxServer server;

  private Sandbox(SandboxSettings settings) {
    this.settings = settings;
    store =
        Store.open(
            settings.databaseAddress(), settings.seed(), settings.clock(), settings.maxWorlds());
    vendors = vendors(settings, store.worlds());
    RequestMeters meters = new RequestMeters();
    journal =
        ExchangeJournal.open(
            () -> store.database().jdbi(),
            settings.clock(),
            settings.journalSize(),
            settings.journalBodyBytes(),
            meters);
    metrics = new SandboxMetrics(meters, Contract.vendors(), () -> store.directory().count());
    FaultRules faults = new FaultRules(settings.clock(), Problems::malformed);
    AdminAccess access = new AdminAccess(settings.adminToken().orElse(null), settings.host());
    try {
      server =
          SandboxServer.start(
              settings,
              new Served(
                  vendors,
                  faults,
                  exchanged -> {
                    meters.record(exchanged);
                    journal.record(exchanged);
                    tell(exchanged);
                  },
                  access,
                  () -> admin(faults),
                  List.of(
                      new HealthPage(() -> store.database().answers()), new MetricsPage(metrics)),
                  !settings.databaseAddress().lasts(),
                  settings.seed().filter(Sandbox::isLarge).isPresent()));
    } catch (RuntimeException e) {
      journal.close();
      store.close();
      throw e;
    }
  }

  private static boolean isLarge(Path seed) {
    return seed.toFile().length() > LARGE_SEED;
  }

  private AdminApplication admin(FaultRules faults) {
    return new AdminApplication(
        new AdminResource(
            store.directory(),
            journal,
            faults,
            (vendor, credential) -> vendors.withId(vendor).orElseThrow().contacts(credential)));
  }

  private void tell(Exchanged exchanged) {
    settings
        .listener()
        .ifPresent(listener -> listener.exchanged(SandboxExchange.of(exchanged, base(settings))));
  }

  private static Vendors vendors(SandboxSettings settings, Worlds worlds) {
    Clock clock = settings.clock();
    List<Vendor> vendors =
        List.of(
            new InventVendor(worlds, clock, settings.inventRateLimit()),
            new NinetyNineDigitalVendor(worlds, settings.ninetyNineDigitalFlat()),
            new OmnivibeVendor(
                worlds, clock, settings.omnivibeInboxToken(), settings.omnivibeHashMandatory()),
            new ClerkChatVendor(worlds, clock));
    return new Vendors(vendors);
  }

  /** Starts a sandbox with every setting at its default, on a free port of this machine. */
  public static Sandbox start() {
    return builder().start();
  }

  /** A builder with every setting at its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** What this sandbox was started with. */
  public SandboxSettings settings() {
    return settings;
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  /**
   * The address that takes the place of a vendor's own, without a slash at the end.
   *
   * @param vendor the vendor id, such as {@code clerk-chat}
   * @return such as {@code http://127.0.0.1:8080/clerk-chat}
   * @throws IllegalArgumentException if there is no such vendor; the message names the known ones
   */
  public URI baseUrl(String vendor) {
    requireNonNull(vendor, "vendor");
    if (vendors.withId(vendor).isEmpty()) {
      throw new IllegalArgumentException(vendors.unknown(vendor));
    }
    return URI.create(base(settings) + ":" + port() + "/" + vendor);
  }

  /**
   * What a world is called wherever its credential must not be known, such as in the journal.
   *
   * @param vendor the vendor id
   * @param credential the API key or token; for Omnivibe the inbox identifier
   * @return such as {@code invent-2a97516c354b68848cdbd8f54a226a0a}
   */
  public static String worldId(String vendor, String credential) {
    return WorldId.of(requireNonNull(vendor, "vendor"), requireNonNull(credential, "credential"));
  }

  /**
   * Forgets a world with all that it keeps. The next update with its credential makes it anew.
   *
   * @param worldId as {@link #worldId} tells it
   * @return whether there was one
   */
  public boolean deleteWorld(String worldId) {
    return store.directory().delete(requireNonNull(worldId, "worldId"));
  }

  private static String base(SandboxSettings settings) {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host;
  }

  /**
   * Takes no more requests, answers what is under way, for {@link SandboxLimits#stopTimeout()} at
   * most, and stops. Closing again does nothing.
   */
  @Override
  public void close() {
    server.close();
    metrics.close();
    journal.close();
    store.close();
  }

  /** Settings of a {@link Sandbox}. Not safe for use by several threads. */
  public static final class Builder {
    String host = "127.0.0.1";
    int port = 0;
    Clock clock = Clock.systemUTC();
    int maxWorlds = 10_000;
    SandboxLimits limits = SandboxLimits.defaults();
    boolean ninetyNineDigitalFlat = false;
    @Nullable Path data;
    @Nullable String database;
    @Nullable Path seed;
    boolean inventRateLimit = false;
    String omnivibeInboxToken = "7Yq2xWn8VtR4sKd9LmPz3BcH";
    boolean omnivibeHashMandatory = false;
    int journalSize = 1_000;
    int journalBodyBytes = 64 * 1024;
    @Nullable String adminToken;
    @Nullable ExchangeListener listener;

    private Builder() {}

    /**
     * Sets the address to listen on. Default {@code 127.0.0.1}, so that only this machine reaches
     * the sandbox.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Builder host(String value) {
      host = notBlank(value, "host");
      return this;
    }

    /**
     * Sets the port to listen on. Default 0, which takes a free one.
     *
     * @throws IllegalArgumentException if it is not between 0 and 65535
     */
    public Builder port(int value) {
      if (value < 0 || value > 65_535) {
        throw new IllegalArgumentException("port is between 0 and 65535, not " + value);
      }
      port = value;
      return this;
    }

    /** Sets what tells the time of every change. Default: the clock of the system, in UTC. */
    public Builder clock(Clock value) {
      clock = requireNonNull(value, "clock");
      return this;
    }

    /**
     * Sets the most worlds of all vendors together. Default 10000: more than a test run has tests,
     * in some tens of megabytes. A further credential is refused, so that no world is forgotten
     * while somebody uses it.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxWorlds(int worlds) {
      if (worlds < 1) {
        throw new IllegalArgumentException("maxWorlds is at least 1, not " + worlds);
      }
      maxWorlds = worlds;
      return this;
    }

    /** Sets what is taken from callers. Default: {@link SandboxLimits#defaults()}. */
    public Builder limits(SandboxLimits value) {
      limits = requireNonNull(value, "limits");
      return this;
    }

    /**
     * Sets a folder to keep the contacts in, which is made if it is missing. An answered update
     * survives the end of the process, however it ends. Default: none, so that everything ends with
     * the sandbox. One process at a time may use a folder.
     */
    public Builder data(Path folder) {
      data = requireNonNull(folder, "folder");
      return this;
    }

    /**
     * Sets a database on a PostgreSQL server to keep the contacts in, in a schema of its own.
     * Several sandboxes on one database are one sandbox. Default: none.
     *
     * @param url such as {@code jdbc:postgresql://127.0.0.1:5432/sandbox}. User and password may be
     *     given as its parameters, or else in the environment as {@code
     *     CONTACT_CONTRACTS_DATABASE_USER} and {@code CONTACT_CONTRACTS_DATABASE_PASSWORD}. It is
     *     never shown.
     */
    public Builder database(String url) {
      database = notBlank(url, "database");
      return this;
    }

    /**
     * Sets a JSON file with what worlds start with: an object with a member for each vendor id,
     * which is an object with a member for each contact by its key, which is the vendor's contact.
     * A vendor that is left out, and default: the contacts that the sandbox brings along. Worlds
     * that were made before keep their contacts.
     */
    public Builder seed(Path file) {
      seed = requireNonNull(file, "file");
      return this;
    }

    /**
     * Sets whether Invent takes at most 500 requests a minute of one API key, and answers further
     * ones with the status 429. Default false. Each process counts by itself.
     */
    public Builder inventRateLimit(boolean limited) {
      inventRateLimit = limited;
      return this;
    }

    /**
     * Sets whether 99digital answers with the contact itself as the payload, as its table says and
     * its servers do, and not nested, as its example shows. Default false: nested.
     */
    public Builder ninetyNineDigitalFlat(boolean flat) {
      ninetyNineDigitalFlat = flat;
      return this;
    }

    /**
     * Sets the token of every Omnivibe inbox, the key of the identifier hash. Default {@code
     * 7Yq2xWn8VtR4sKd9LmPz3BcH}.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Builder omnivibeInboxToken(String token) {
      omnivibeInboxToken = notBlank(token, "omnivibeInboxToken");
      return this;
    }

    /** Sets whether Omnivibe refuses a request without an identifier hash. Default false. */
    public Builder omnivibeHashMandatory(boolean mandatory) {
      omnivibeHashMandatory = mandatory;
      return this;
    }

    /**
     * Sets how many exchanges the journal keeps; older ones make room for newer ones. Default 1000:
     * enough for every test of a class, in some megabytes.
     *
     * @throws IllegalArgumentException if it is not between 1 and 1000000
     */
    public Builder journalSize(int exchanges) {
      if (exchanges < 1 || exchanges > 1_000_000) {
        throw new IllegalArgumentException(
            "journalSize is between 1 and 1000000, not " + exchanges);
      }
      journalSize = exchanges;
      return this;
    }

    /**
     * Sets how much of a body the journal keeps, in bytes; a longer one is cut and marked. Default
     * 65536: more than any body but that of an avatar.
     *
     * @throws IllegalArgumentException if it is not between 0 and 524288
     */
    public Builder journalBodyBytes(int bytes) {
      if (bytes < 0 || bytes > 512 * 1024) {
        throw new IllegalArgumentException(
            "journalBodyBytes is between 0 and 524288, not " + bytes);
      }
      journalBodyBytes = bytes;
      return this;
    }

    /**
     * Sets the token that lets others than this machine use the admin API. Default: none, so that
     * only this machine may.
     *
     * @throws IllegalArgumentException if it is blank, or has characters that no Bearer token has
     *     (RFC 6750, 2.1); the message does not repeat it
     */
    public Builder adminToken(String token) {
      if (!requireNonNull(token, "adminToken").matches("[A-Za-z0-9._~+/-]+=*")) {
        throw new IllegalArgumentException(
            "adminToken is blank or has a character that no Bearer token has; use letters, digits and -._~+/");
      }
      adminToken = token;
      return this;
    }

    /**
     * Sets who is told of each exchange with a vendor, in this process. Default: nobody.
     *
     * @param value returns soon, because the answer waits for it
     */
    public Builder listener(ExchangeListener value) {
      listener = requireNonNull(value, "listener");
      return this;
    }

    /**
     * Starts the sandbox and returns when it answers.
     *
     * @throws SandboxException with the code {@code port-unavailable} if the port cannot be
     *     listened on, {@code database-unavailable} if the database cannot be opened, or {@code
     *     seed-invalid} if the seed cannot be read or breaks a contract; the message says what is
     *     wrong and what to do
     * @throws IllegalStateException if both {@link #data} and {@link #database} are set
     */
    public Sandbox start() {
      return new Sandbox(new SandboxSettings(this));
    }

    private static String notBlank(String value, String name) {
      if (requireNonNull(value, name).isBlank()) {
        throw new IllegalArgumentException(name + " is blank; give it a value or leave it out");
      }
      return value;
    }
  }
}
