package org.contactcontracts.sandbox;

import java.time.Clock;

/** What a {@link Sandbox} was started with. Immutable; made by {@link Sandbox#builder()}. */
public final class SandboxSettings {
  private final String host;
  private final int port;
  private final Clock clock;
  private final int maxWorlds;
  private final boolean ninetyNineDigitalFlat;
  private final String omnivibeInboxToken;
  private final boolean omnivibeHashMandatory;

  SandboxSettings(Sandbox.Builder builder) {
    host = builder.host;
    port = builder.port;
    clock = builder.clock;
    maxWorlds = builder.maxWorlds;
    ninetyNineDigitalFlat = builder.ninetyNineDigitalFlat;
    omnivibeInboxToken = builder.omnivibeInboxToken;
    omnivibeHashMandatory = builder.omnivibeHashMandatory;
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
}
