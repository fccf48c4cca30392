package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeCheck;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.ContractException;
import org.contactcontracts.validator.Operation;

/**
 * Checks exchanges against contracts and keeps count of what of the contracts they touched.
 *
 * <p>No finding has a value of a message, unless values are to be shown; credentials, path
 * parameters and cookies are never shown. Safe for use by several threads.
 */
public final class ExchangeChecker implements ExchangeCheck {
  private final Settings settings;
  private final List<ContractRules> contracts;
  private final Router router;
  private final CoverageMap coverage = new CoverageMap();
  private final Seen seen;
  private final RequestCheck requests;
  private final ResponseCheck responses;

  private ExchangeChecker(Builder builder) {
    settings = new Settings(builder.severities, builder.showValues);
    contracts =
        builder.contracts().stream()
            .map(contract -> new ContractRules(contract, coverage))
            .toList();
    router = new Router(contracts, builder.servers);
    seen = new Seen(coverage.size());
    BodyCheck bodies = new BodyCheck(seen);
    requests = new RequestCheck(bodies);
    responses = new ResponseCheck(bodies, seen);
  }

  /** A builder with every setting at its default. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public ExchangeVerdict check(Exchange exchange, long index) {
    RecordedUrl url = RecordedUrl.of(exchange.url());
    Route route = url == null ? Route.UNKNOWN : router.route(url, exchange.method());
    OperationRules rules = route.operation();
    Site site = route.site();
    Findings findings =
        new Findings(
            settings,
            exchange,
            index,
            site == null ? null : site.contract(),
            rules == null ? "" : rules.operation().id());
    if (url == null || rules == null) {
      RouteCheck.check(url, exchange.method(), route, router.servers(), findings);
      return findings.undocumented();
    }
    seen.mark(rules.item());
    requests.check(exchange, url, route, rules, findings);
    responses.check(exchange, rules, findings);
    return findings.verdict(rules);
  }

  /**
   * Checks the response of an exchange alone, as what an operation answers, whatever its URL is.
   *
   * @param operation of one of the contracts
   * @throws IllegalArgumentException when it is of none of them
   */
  public ExchangeVerdict checkResponse(Exchange exchange, Operation operation) {
    for (ContractRules contract : contracts) {
      for (OperationRules rules : contract.operations()) {
        if (rules.operation() == operation) {
          Findings findings = new Findings(settings, exchange, 0, contract, operation.id());
          seen.mark(rules.item());
          responses.check(exchange, rules, findings);
          return findings.verdict(rules);
        }
      }
    }
    throw new IllegalArgumentException(
        "The operation " + operation + " is of none of the contracts; add its contract.");
  }

  /** What the exchanges checked so far touched, in the order of the contracts. */
  public Coverage coverage() {
    return coverage.with(seen);
  }

  /** Makes an {@link ExchangeChecker}. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Contract> contracts = new ArrayList<>();
    private final Map<String, List<Origin>> servers = new LinkedHashMap<>();
    private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
    private boolean showValues;

    private Builder() {}

    /**
     * Adds a contract. Those added first are asked first. Default: every bundled contract, when
     * none is added.
     *
     * @param contract bundled or read from a file
     */
    public Builder contract(Contract contract) {
      contracts.add(Objects.requireNonNull(contract, "contract"));
      return this;
    }

    /**
     * Adds a server to those that the contract of a vendor names, such as a gateway or a copy. For
     * a contract whose servers are relative it is the only way to be found. Default: none.
     *
     * @param vendor the vendor id of a contract
     * @param url absolute, of HTTP or HTTPS; what stands in its path is before the paths of the
     *     contract
     * @throws ContractException with the code {@code unknown-vendor} by {@link #build} when no
     *     contract has that vendor
     * @throws IllegalArgumentException when it is no such URL
     */
    public Builder server(String vendor, String url) {
      Objects.requireNonNull(vendor, "vendor");
      Origin origin =
          Origin.of(url)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "The server of %s is no absolute URL; write it like http://127.0.0.1:8080/%s."
                              .formatted(vendor, vendor)));
      servers.computeIfAbsent(vendor, v -> new ArrayList<>()).add(origin);
      return this;
    }

    /**
     * Sets how much a rule weighs. Default: what {@link Rule#severity} says.
     *
     * @param severity {@link Severity#OFF} to hear nothing of it
     */
    public Builder severity(Rule rule, Severity severity) {
      severities.put(
          Objects.requireNonNull(rule, "rule"), Objects.requireNonNull(severity, "severity"));
      return this;
    }

    /**
     * Sets whether findings show values of bodies, of the query and of headers, cut to 256
     * characters, instead of their type and length. Default: no. Credentials, cookies and path
     * parameters stay masked.
     */
    public Builder showValues(boolean show) {
      showValues = show;
      return this;
    }

    private List<Contract> contracts() {
      List<Contract> all =
          contracts.isEmpty() ? Contract.vendors().stream().map(Contract::of).toList() : contracts;
      List<String> vendors = all.stream().map(Contract::vendor).toList();
      for (String vendor : servers.keySet()) {
        if (!vendors.contains(vendor)) {
          throw new ContractException(
              ContractException.UNKNOWN_VENDOR,
              "There is no contract of %s; there are those of %s."
                  .formatted(vendor, String.join(", ", vendors)));
        }
      }
      return List.copyOf(all);
    }

    /**
     * The checker as set so far.
     *
     * @throws ContractException with the code {@code unknown-vendor} when a server was given for a
     *     vendor without a contract
     */
    public ExchangeChecker build() {
      return new ExchangeChecker(this);
    }
  }
}
