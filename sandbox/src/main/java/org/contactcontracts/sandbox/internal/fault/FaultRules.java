package org.contactcontracts.sandbox.internal.fault;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Fault;
import org.contactcontracts.sandbox.internal.exchange.Faults;
import org.contactcontracts.sandbox.internal.exchange.OperationPath;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The rules of faults. They are asked in the order in which they were added, after the header of
 * the request, and the first that strikes decides. Held in memory: a sandbox starts without any.
 * Safe for use by several threads.
 */
public final class FaultRules implements Faults {
  /** Rules: more are a program that never removes any. */
  private static final int MAX_RULES = 1_000;

  /** Headers whose count is kept; the one that was longest silent begins anew beyond them. */
  private static final int MAX_HEADERS = 1_000;

  private final Clock clock;
  private final Function<String, Answered> malformed;
  private final CopyOnWriteArrayList<FaultRule> rules = new CopyOnWriteArrayList<>();
  private final AtomicLong made = new AtomicLong();

  private final Map<String, FaultRule> headers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FaultRule> eldest) {
          return size() > MAX_HEADERS;
        }
      };

  /**
   * No rules.
   *
   * @param clock tells the time for dates in Retry-After
   * @param malformed the answer to a header that cannot be read, from a sentence that says why
   */
  public FaultRules(Clock clock, Function<String, Answered> malformed) {
    this.clock = clock;
    this.malformed = malformed;
  }

  @Override
  public Optional<Fault> decide(Received received, String vendor, @Nullable String worldId) {
    Optional<String> header = received.headers().first(FaultHeader.NAME);
    if (header.isEmpty() && rules.isEmpty()) {
      return Optional.empty();
    }
    Contract contract = Contract.of(vendor);
    Optional<Operation> operation = OperationPath.find(contract, received);
    if (header.isPresent()) {
      Optional<Fault> fault = byHeader(header.get(), vendor, operation, worldId);
      if (fault.isPresent()) {
        return fault;
      }
    }
    for (FaultRule rule : rules) {
      if (rule.spec().fits(received.method(), vendor, worldId, operation.map(Operation::id))) {
        Optional<SplittableRandom> chance = rule.strike(worldId);
        if (chance.isPresent()) {
          return Optional.of(
              new SpoiltAnswer(rule.spec(), vendor, operation, chance.get(), clock.instant()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fault> byHeader(
      String header, String vendor, Optional<Operation> operation, @Nullable String worldId) {
    FaultRule rule;
    try {
      synchronized (headers) {
        FaultRule known = headers.get(header);
        rule = known == null ? new FaultRule(FaultHeader.parse(header)) : known;
        headers.put(header, rule);
      }
    } catch (MalformedFaultException e) {
      return Optional.of(new RefusedFault(malformed.apply(String.valueOf(e.getMessage()))));
    }
    return rule.strike(vendor + " " + worldId)
        .map(chance -> new SpoiltAnswer(rule.spec(), vendor, operation, chance, clock.instant()));
  }

  /** The rules in the order in which they are asked. */
  public List<FaultRule> all() {
    return List.copyOf(rules);
  }

  /** The rule with an id. */
  public Optional<FaultRule> withId(String id) {
    return rules.stream().filter(rule -> rule.spec().id().equals(id)).findFirst();
  }

  /** An id that no rule has. */
  public String newId() {
    String id = "fault-" + made.incrementAndGet();
    return withId(id).isPresent() ? newId() : id;
  }

  /** Adds a rule behind the others; empty if its id is taken, or if there are as many as may be. */
  public synchronized Optional<FaultRule> add(FaultSpec spec) {
    if (rules.size() >= MAX_RULES || withId(spec.id()).isPresent()) {
      return Optional.empty();
    }
    FaultRule rule = new FaultRule(spec);
    rules.add(rule);
    return Optional.of(rule);
  }

  /** Removes a rule; false if there is none. */
  public boolean remove(String id) {
    return rules.removeIf(rule -> rule.spec().id().equals(id));
  }

  /** Removes every rule and says how many there were. */
  public synchronized int clear() {
    int count = rules.size();
    rules.clear();
    return count;
  }
}
