package org.contactcontracts.sandbox.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.sandbox.SandboxExchange;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;

/** The sandbox of all tests with the same settings, closed by JUnit. */
final class SharedSandbox implements AutoCloseable {
  /** By the id of its world in each vendor. */
  private final Map<String, Recording> recordings = new ConcurrentHashMap<>();

  private final Sandbox sandbox;
  private final ExchangeChecker checker;

  private SharedSandbox(SharedSettings settings) {
    sandbox = settings.builder().listener(this::record).start();
    ExchangeChecker.Builder builder = ExchangeChecker.builder();
    for (String vendor : Contract.vendors()) {
      // Exchanges name the host without its port.
      builder.server(vendor, "http://" + sandbox.settings().host() + "/" + vendor);
    }
    checker = builder.build();
  }

  static SharedSandbox start(SharedSettings settings) {
    return new SharedSandbox(settings);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Begins to note what the worlds of a credential receive. */
  Recording open(String credential) {
    Recording recording = new Recording(checker);
    for (String vendor : Contract.vendors()) {
      recordings.put(Sandbox.worldId(vendor, credential), recording);
    }
    return recording;
  }

  /** Forgets the worlds of a credential. */
  void end(String credential) {
    for (String vendor : Contract.vendors()) {
      String world = Sandbox.worldId(vendor, credential);
      recordings.remove(world);
      sandbox.deleteWorld(world);
    }
  }

  private void record(SandboxExchange exchange) {
    exchange.worldId().map(recordings::get).ifPresent(recording -> recording.add(exchange));
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
