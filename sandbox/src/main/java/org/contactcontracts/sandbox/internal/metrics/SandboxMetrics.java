package org.contactcontracts.sandbox.internal.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a sandbox. Micrometer is set up when somebody asks for the first time: most
 * sandboxes live for one test, and nobody does.
 *
 * <p>Safe for use by several threads.
 */
public final class SandboxMetrics implements AutoCloseable {
  private final RequestMeters requests;
  private final List<String> vendors;
  private final LongSupplier worlds;
  private final Set<Object> bound = new HashSet<>();
  private @Nullable PrometheusMeterRegistry registry;
  private @Nullable JvmGcMetrics collections;

  /**
   * The metrics of a sandbox.
   *
   * @param vendors the ids of the vendors
   * @param worlds how many worlds there are, asked whenever somebody asks for the metrics
   */
  public SandboxMetrics(RequestMeters requests, List<String> vendors, LongSupplier worlds) {
    this.requests = requests;
    this.vendors = List.copyOf(vendors);
    this.worlds = worlds;
  }

  /** The text form of Prometheus, version 0.0.4. */
  synchronized String text() {
    if (registry == null) {
      registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      bind(registry);
    }
    bindWhatHasHappened(registry);
    return registry.scrape();
  }

  /** Stops listening to the garbage collector. */
  @Override
  public synchronized void close() {
    if (collections != null) {
      collections.close();
    }
    if (registry != null) {
      registry.close();
    }
  }

  private void bind(MeterRegistry to) {
    vendors.forEach(vendor -> bindVendor(vendor, to));
    Gauge.builder("sandbox.worlds", worlds, LongSupplier::getAsLong)
        .description("Worlds that exist.")
        .register(to);
    FunctionCounter.builder("sandbox.journal.dropped", requests.missed(), LongAdder::sum)
        .description("Exchanges that came faster than the journal could be written.")
        .register(to);
    collections = new JvmGcMetrics();
    List.of(
            new ClassLoaderMetrics(),
            new FileDescriptorMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            collections)
        .forEach(binder -> binder.bindTo(to));
  }

  private void bindVendor(String vendor, MeterRegistry to) {
    VendorMeters meters = requests.vendor(vendor);
    List<String> operations = meters.operations();
    for (int operation = 0; operation < operations.size(); operation++) {
      for (int status = 0; status < VendorMeters.CLASSES.size(); status++) {
        VendorMeters.Series series = meters.series(operation, status);
        FunctionTimer.builder(
                "sandbox.requests",
                series,
                s -> s.requests().sum(),
                s -> s.nanos().sum(),
                TimeUnit.NANOSECONDS)
            .description("Requests to the vendors, and how long their answers took to make.")
            .tags("vendor", vendor, "operation", operations.get(operation))
            .tag("status", VendorMeters.CLASSES.get(status))
            .register(to);
      }
    }
  }

  /** Faults and verdicts have a series once they have come up. */
  private void bindWhatHasHappened(MeterRegistry to) {
    requests
        .faults()
        .forEach(
            (name, struck) -> {
              if (bound.add(name)) {
                FunctionCounter.builder("sandbox.faults", struck, LongAdder::sum)
                    .description("Faults that struck.")
                    .tag("fault", name)
                    .register(to);
              }
            });
    requests
        .kept()
        .forEach(
            (judged, count) -> {
              if (bound.add(judged)) {
                FunctionCounter.builder("sandbox.journal.kept", count, LongAdder::sum)
                    .description("Exchanges that the journal has taken, with their verdict.")
                    .tags("vendor", judged.vendor(), "operation", judged.operation())
                    .tag("verdict", judged.verdict())
                    .register(to);
              }
            });
  }
}
