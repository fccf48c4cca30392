package org.contactcontracts.server;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contactcontracts.server.internal.ContentNegotiation;
import org.contactcontracts.server.internal.FormReader;
import org.contactcontracts.server.internal.ModelProvider;
import org.contactcontracts.server.internal.ProblemRenderer;
import org.contactcontracts.server.internal.RequestGate;
import org.contactcontracts.server.internal.Routes;
import org.contactcontracts.server.internal.ServedMethod;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Operation;

/**
 * Holds every request to the generated interfaces against its contract, and reads and writes the
 * models.
 *
 * <p>One line installs it: {@code register(ContractGate.builder().build())}. It stands behind
 * authentication and before binding: a request that it lets through conforms to the contract, and
 * nothing of it is lost on the way into the models. What it refuses is answered by the {@link
 * RefusalRenderer}, whatever the server would have said by itself:
 *
 * <ol>
 *   <li>values of the path that the contract does not allow ({@link Refusal.Reason#PATH});
 *   <li>values of the query, where the operation has any ({@link Refusal.Reason#INVALID});
 *   <li>a content type that is missing or not listed ({@link Refusal.Reason#MEDIA_TYPE}). Types are
 *       compared without case; the parameters of JSON mean nothing. So that the server chooses the
 *       operation whatever the type is, the gate settles the header before that choice: filters and
 *       methods see {@code application/json}, or {@code multipart/form-data} with its parameters,
 *       and never what else was sent;
 *   <li>a body that is missing, too long, unreadable or breaks the schema. Forms are read here too,
 *       so that no multipart provider is needed. Where an operation takes none, none is read.
 * </ol>
 *
 * <p>{@code Accept} is not looked at, because an operation answers in one media type; filters and
 * methods do not see it.
 *
 * <p>Three things stay the server's: a path that leads to no operation, such as one with an empty
 * value; an address or a header that it cannot parse at all, which it refuses before any filter
 * runs; and the content type of an operation that is reached through a sub-resource locator, or by
 * a path that another method of the server fits too, which it matches by itself first.
 *
 * <p>Immutable. One gate is for one application.
 */
public final class ContractGate implements Feature {

  private final Limits limits;
  private final int maxFormBytes;
  private final RefusalRenderer renderer;
  private final Map<String, Contract> contracts;

  private ContractGate(Builder builder) {
    limits = builder.limits;
    maxFormBytes = builder.maxFormBytes;
    renderer = builder.renderer;
    contracts = new ConcurrentHashMap<>();
    builder.contracts.forEach((name, own) -> contracts.put(name, own.withLimits(limits)));
  }

  /** A builder with the default limits, answering refusals with problem details (RFC 9457). */
  public static Builder builder() {
    return new Builder();
  }

  /** The bounds of what is read. */
  public Limits limits() {
    return limits;
  }

  /** How long a multipart form may be, in bytes. */
  public int maxFormBytes() {
    return maxFormBytes;
  }

  @Override
  public boolean configure(FeatureContext context) {
    Routes routes = new Routes();
    context.register(new ModelProvider());
    // After every filter that still changes the method, the path or the headers.
    context.register(new ContentNegotiation(routes), Integer.MAX_VALUE);
    context.register(
        (DynamicFeature)
            (resource, method) -> {
              ServedMethod served = new ServedMethod(resource);
              Optional<Operation> operation = served.operation().map(this::operation);
              served.route(operation).ifPresent(routes::add);
              operation.ifPresent(
                  gated -> {
                    method.register(
                        new RequestGate(gated, limits, renderer), Priorities.ENTITY_CODER);
                    gated
                        .request(MediaType.MULTIPART_FORM_DATA)
                        .ifPresent(
                            form ->
                                method.register(
                                    new FormReader(gated, form, maxFormBytes, renderer)));
                  });
            });
    return true;
  }

  private Operation operation(ContractOperation named) {
    return contracts
        .computeIfAbsent(named.vendor(), vendor -> Contract.of(vendor).withLimits(limits))
        .operation(named.id());
  }

  /** Settings of a {@link ContractGate}. */
  public static final class Builder {

    private Limits limits = Limits.defaults();
    private int maxFormBytes = 16 * 1024 * 1024;
    private RefusalRenderer renderer = new ProblemRenderer();
    private final Map<String, Contract> contracts = new HashMap<>();

    private Builder() {}

    /** The bounds of what is read. Default: {@link Limits#defaults()}. */
    public Builder limits(Limits value) {
      limits = requireNonNull(value, "limits");
      return this;
    }

    /**
     * How long a multipart form may be, in bytes. Default: 16 MiB, which has room for the 15 MB
     * that Chatwoot allows an avatar.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxFormBytes(int bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("maxFormBytes must be at least 1");
      }
      maxFormBytes = bytes;
      return this;
    }

    /**
     * Adds a contract to the bundled ones, for interfaces that were generated from it: the {@link
     * ContractOperation#vendor()} of their operations is the {@link Contract#vendor()}. Default:
     * none.
     */
    public Builder contract(Contract value) {
      contracts.put(requireNonNull(value, "contract").vendor(), value);
      return this;
    }

    /** What a refused request is answered with. Default: problem details (RFC 9457). */
    public Builder refusals(RefusalRenderer value) {
      renderer = requireNonNull(value, "renderer");
      return this;
    }

    /** Builds the gate. */
    public ContractGate build() {
      return new ContractGate(this);
    }
  }
}
