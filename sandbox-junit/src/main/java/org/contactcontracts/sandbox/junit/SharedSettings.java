package org.contactcontracts.sandbox.junit;

import java.nio.file.Path;
import java.time.Clock;
import org.contactcontracts.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

/** What a sandbox is started with: who asks for the same shares one. */
record SharedSettings(
    Clock clock,
    @Nullable Path seed,
    boolean inventRateLimit,
    boolean ninetyNineDigitalFlat,
    boolean omnivibeHashMandatory) {
  static final SharedSettings DEFAULT =
      new SharedSettings(Clock.systemUTC(), null, false, false, false);

  SharedSettings withClock(Clock value) {
    return new SharedSettings(
        value, seed, inventRateLimit, ninetyNineDigitalFlat, omnivibeHashMandatory);
  }

  SharedSettings withSeed(Path value) {
    return new SharedSettings(
        clock, value, inventRateLimit, ninetyNineDigitalFlat, omnivibeHashMandatory);
  }

  SharedSettings withInventRateLimit(boolean value) {
    return new SharedSettings(clock, seed, value, ninetyNineDigitalFlat, omnivibeHashMandatory);
  }

  SharedSettings withNinetyNineDigitalFlat(boolean value) {
    return new SharedSettings(clock, seed, inventRateLimit, value, omnivibeHashMandatory);
  }

  SharedSettings withOmnivibeHashMandatory(boolean value) {
    return new SharedSettings(clock, seed, inventRateLimit, ninetyNineDigitalFlat, value);
  }

  Sandbox.Builder builder() {
    Sandbox.Builder builder =
        Sandbox.builder()
            .clock(clock)
            .inventRateLimit(inventRateLimit)
            .ninetyNineDigitalFlat(ninetyNineDigitalFlat)
            .omnivibeHashMandatory(omnivibeHashMandatory);
    return seed == null ? builder : builder.seed(seed);
  }
}
