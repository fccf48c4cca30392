package org.contactcontracts.sandbox.junit;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.contactcontracts.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives each test a world of its own in a sandbox in this process.
 *
 * <pre>{@code
 * @RegisterExtension static SandboxExtension sandbox = SandboxExtension.create();
 *
 * @Test
 * void clearsTheName() {
 *   myCode(sandbox.baseUrl("invent"), sandbox.credential());
 *
 *   assertThat(sandbox.received()).singleElement().matches(ReceivedExchange::conforms);
 * }
 * }</pre>
 *
 * <p>Register it as a static field. One sandbox on a free port serves all extensions with equal
 * settings; it starts with the first test class that needs it and ends with the session of the
 * launcher, mostly the JVM. When a test fails, what its world received is printed, without values.
 * What a test made is forgotten after it.
 *
 * <p>Tests may run in parallel. {@link #credential()} and {@link #received()} are those of the test
 * that runs on the calling thread; on other threads, and with {@code @Timeout} in a thread of its
 * own, use the {@link SandboxWorld} that a test gets as its parameter.
 */
public final class SandboxExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace SHARED = Namespace.create(SandboxExtension.class);

  /** A test may have several extensions, each with a world; the field is as static as they are. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<SandboxWorld> current = new ThreadLocal<>();

  private final Namespace own = Namespace.create(SandboxExtension.class, this);
  private final SharedSettings settings;
  private final PrintStream journal;
  private volatile @Nullable SharedSandbox shared;

  private SandboxExtension(Builder builder) {
    settings = builder.settings;
    journal = builder.journal;
  }

  /** An extension with every setting at its default. */
  public static SandboxExtension create() {
    return builder().build();
  }

  /** A builder with every setting at its default. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The address that takes the place of a vendor's own, without a slash at the end.
   *
   * @param vendor the vendor id, such as {@code clerk-chat}
   * @throws IllegalArgumentException if there is no such vendor
   * @throws IllegalStateException before the first test class with this extension has begun
   */
  public URI baseUrl(String vendor) {
    return shared().sandbox().baseUrl(vendor);
  }

  /**
   * The credential of the test on this thread: a Bearer token, {@code api_access_token}, {@code
   * apiKey} or Omnivibe inbox identifier, the same for all vendors. No other test has it.
   *
   * @throws IllegalStateException outside of a test; the message says what to do
   */
  public String credential() {
    return world().credential();
  }

  /**
   * What the world of the test on this thread received so far, in the order of the answers.
   * Requests without a valid credential belong to no world and are not here.
   *
   * @throws IllegalStateException outside of a test, or if there were more than {@link
   *     SandboxWorld#MOST}; the message says what to do
   */
  public List<ReceivedExchange> received() {
    return world().received();
  }

  /**
   * The world of the test on this thread.
   *
   * @throws IllegalStateException outside of a test; the message says what to do
   */
  public SandboxWorld world() {
    SandboxWorld world = current.get();
    if (world == null) {
      throw new IllegalStateException(
          "No test with this SandboxExtension runs on this thread; take a SandboxWorld as a parameter of the test"
              + " and use it on the other thread.");
    }
    return world;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    shared =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, SHARED)
            .getOrComputeIfAbsent(settings, SharedSandbox::start, SharedSandbox.class);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (shared == null) {
      throw new IllegalStateException(
          "The SandboxExtension is not registered for the whole class; make its field static.");
    }
    current.set(worldOf(context));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    SandboxWorld world = worldOf(context);
    current.remove();
    boolean failed =
        context
            .getExecutionException()
            .filter(exception -> !(exception instanceof TestAbortedException))
            .isPresent();
    if (failed) {
      journal.print(world.journal(name(context)));
      journal.flush();
    }
    world.end();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SandboxWorld.class;
  }

  @Override
  public SandboxWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "A SandboxWorld belongs to one test; take it as a parameter of the test, or of a method with @BeforeEach or"
              + " @AfterEach.");
    }
    return worldOf(context);
  }

  private SandboxWorld worldOf(ExtensionContext context) {
    return context
        .getStore(own)
        .getOrComputeIfAbsent(
            SandboxWorld.class, type -> new SandboxWorld(shared()), SandboxWorld.class);
  }

  private SharedSandbox shared() {
    SharedSandbox started = shared;
    if (started == null) {
      throw new IllegalStateException(
          "The sandbox starts with the first test class; register the SandboxExtension as a static field with"
              + " @RegisterExtension and ask it in a test or in @BeforeAll.");
    }
    return started;
  }

  private static String name(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName() + " > " + context.getDisplayName();
  }

  /** Settings of a {@link SandboxExtension}. Not safe for use by several threads. */
  public static final class Builder {
    private SharedSettings settings = SharedSettings.DEFAULT;
    private PrintStream journal = System.err;

    private Builder() {}

    /** Sets what tells the time of every change. Default: the clock of the system. */
    public Builder clock(Clock clock) {
      settings = settings.withClock(requireNonNull(clock, "clock"));
      return this;
    }

    /**
     * Sets a JSON file with what worlds start with, as {@link Sandbox.Builder#seed} describes.
     * Default: the contacts that the sandbox brings along.
     */
    public Builder seed(Path file) {
      settings = settings.withSeed(requireNonNull(file, "file").toAbsolutePath().normalize());
      return this;
    }

    /** Sets whether Invent takes at most 500 requests a minute of one API key. Default false. */
    public Builder inventRateLimit(boolean limited) {
      settings = settings.withInventRateLimit(limited);
      return this;
    }

    /**
     * Sets whether 99digital answers with the contact itself as the payload. Default false: nested.
     */
    public Builder ninetyNineDigitalFlat(boolean flat) {
      settings = settings.withNinetyNineDigitalFlat(flat);
      return this;
    }

    /** Sets whether Omnivibe refuses a request without an identifier hash. Default false. */
    public Builder omnivibeHashMandatory(boolean mandatory) {
      settings = settings.withOmnivibeHashMandatory(mandatory);
      return this;
    }

    /** Sets where it is printed what the world of a failed test received. Default: System.err. */
    public Builder journal(PrintStream out) {
      journal = requireNonNull(out, "out");
      return this;
    }

    /** The extension as set so far. */
    public SandboxExtension build() {
      return new SandboxExtension(this);
    }
  }
}
