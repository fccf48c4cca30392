package org.contactcontracts.sandbox;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.clerkchat.ClerkChatVendor;
import org.contactcontracts.sandbox.internal.invent.InventVendor;
import org.contactcontracts.sandbox.internal.ninetyninedigital.NinetyNineDigitalVendor;
import org.contactcontracts.sandbox.internal.omnivibe.OmnivibeVendor;
import org.contactcontracts.sandbox.internal.server.SandboxServer;
import org.contactcontracts.sandbox.internal.server.Vendors;
import org.contactcontracts.sandbox.internal.world.InMemoryWorlds;
import org.contactcontracts.sandbox.internal.world.Worlds;

/**
 * A server that behaves like the four vendors, below one path each: {@code /invent}, {@code
 * /99digital}, {@code /omnivibe} and {@code /clerk-chat}.
 *
 * <p>A credential is a world: each Bearer token, {@code api_access_token}, {@code apiKey} and
 * Omnivibe inbox identifier sees its own contacts, made from the same seed on first use. So tests
 * that run side by side never meet when each has a credential of its own. The literal {@code
 * invalid} is refused. Nothing is kept after {@link #close()}.
 *
 * <p>Safe for use by several threads. Several sandboxes may run at once. The threads are daemons: a
 * program that does nothing else has to wait on its own. Whoever starts a sandbox closes it.
 */
public final class Sandbox implements AutoCloseable {
  private final SandboxSettings settings;
  private final Vendors vendors;
  private final SandboxServer server;

  private Sandbox(SandboxSettings settings, Vendors vendors) {
    this.settings = settings;
    this.vendors = vendors;
    server = SandboxServer.start(settings.host(), settings.port(), vendors);
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
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + port() + "/" + vendor);
  }

  /** Answers what is under way, for five seconds at most, and stops. Closing again does nothing. */
  @Override
  public void close() {
    server.close();
  }

  /** Settings of a {@link Sandbox}. Not safe for use by several threads. */
  public static final class Builder {
    String host = "127.0.0.1";
    int port = 0;
    Clock clock = Clock.systemUTC();
    int maxWorlds = 10_000;
    boolean ninetyNineDigitalFlat = false;
    String omnivibeInboxToken = "7Yq2xWn8VtR4sKd9LmPz3BcH";
    boolean omnivibeHashMandatory = false;

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
     * Starts the sandbox and returns when it answers.
     *
     * @throws SandboxException with the code {@code port-unavailable} if the port cannot be
     *     listened on; its message names the port and the remedy
     */
    public Sandbox start() {
      SandboxSettings settings = new SandboxSettings(this);
      return new Sandbox(settings, vendors(settings));
    }

    private static Vendors vendors(SandboxSettings settings) {
      Clock clock = settings.clock();
      Worlds worlds = new InMemoryWorlds(settings.maxWorlds());
      List<Vendor> vendors =
          List.of(
              new InventVendor(worlds, clock),
              new NinetyNineDigitalVendor(worlds, settings.ninetyNineDigitalFlat()),
              new OmnivibeVendor(
                  worlds, clock, settings.omnivibeInboxToken(), settings.omnivibeHashMandatory()),
              new ClerkChatVendor(worlds, clock));
      return new Vendors(vendors);
    }

    private static String notBlank(String value, String name) {
      if (requireNonNull(value, name).isBlank()) {
        throw new IllegalArgumentException(name + " is blank; give it a value or leave it out");
      }
      return value;
    }
  }
}
