package org.contactcontracts.server;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactcontracts.server.internal.FormReader;
import org.contactcontracts.server.internal.ModelProvider;
import org.contactcontracts.server.internal.ProblemRenderer;
import org.contactcontracts.server.internal.RequestGate;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Operation;

/**
 * Holds every request to the generated interfaces against its contract, and reads and writes the
 * models.
 *
 * <p>One line installs it: {@code register(ContractGate.builder().build())}. It stands behind
 * authentication and before binding: a request that it lets through conforms to the contract, and
 * nothing of it is lost on the way into the models.
 */
public final class ContractGate implements Feature {

  private final Limits limits;
  private final int maxFormBytes;
  private final RefusalRenderer renderer;

  private ContractGate(Builder builder) {
    limits = builder.limits;
    maxFormBytes = builder.maxFormBytes;
    renderer = builder.renderer;
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
    context.register(new ModelProvider());
    context.register(
        (DynamicFeature)
            (resource, method) ->
                operation(resource)
                    .ifPresent(
                        operation -> {
                          method.register(
                              new RequestGate(operation, limits, renderer),
                              Priorities.ENTITY_CODER);
                          method.register(new FormReader(operation, maxFormBytes, renderer));
                        }));
    return true;
  }

  /**
   * Annotations of an interface method are not inherited by the method that implements it, and the
   * interfaces of a superclass are not those of its subclass, which may be a container's proxy.
   */
  private Optional<Operation> operation(ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    Stream<Class<?>> classes =
        Stream.iterate(resource.getResourceClass(), Objects::nonNull, Class::getSuperclass);
    return classes
        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getInterfaces())))
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(
            m ->
                m.getName().equals(method.getName())
                    && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
        .map(m -> m.getAnnotation(ContractOperation.class))
        .filter(annotation -> annotation != null)
        .findFirst()
        .map(
            annotation ->
                Contract.of(annotation.vendor()).withLimits(limits).operation(annotation.id()));
  }

  /** Settings of a {@link ContractGate}. */
  public static final class Builder {

    private Limits limits = Limits.defaults();
    private int maxFormBytes = 16 * 1024 * 1024;
    private RefusalRenderer renderer = new ProblemRenderer();

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
