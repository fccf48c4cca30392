package org.contactcontracts.server.internal;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactcontracts.server.ContractOperation;
import org.contactcontracts.validator.Operation;

/**
 * A method of a resource with the annotations of everything that it overrides.
 *
 * <p>Annotations of an interface method are not inherited by the method that implements it, and the
 * interfaces of a superclass are not those of its subclass, which may be a container's proxy.
 */
public final class ServedMethod {

  private final List<Class<?>> types;
  private final List<Method> declarations;

  public ServedMethod(ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    Stream<Class<?>> classes =
        Stream.iterate(resource.getResourceClass(), Objects::nonNull, Class::getSuperclass);
    types =
        classes
            .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getInterfaces())))
            .toList();
    declarations =
        types.stream()
            .flatMap(type -> Stream.of(type.getMethods()))
            .filter(
                m ->
                    m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
            .toList();
  }

  /** The operation that the method serves, if it serves one. */
  public Optional<ContractOperation> operation() {
    return first(declarations, ContractOperation.class);
  }

  /** Where the method is served; empty below a resource that another one hands out. */
  public Optional<Route> route(Optional<Operation> operation) {
    Optional<String> root = first(types, Path.class).map(Path::value);
    Optional<String> method =
        declarations.stream()
            .flatMap(declaration -> Stream.of(declaration.getAnnotations()))
            .flatMap(a -> Stream.ofNullable(a.annotationType().getAnnotation(HttpMethod.class)))
            .map(HttpMethod::value)
            .findFirst();
    String below = first(declarations, Path.class).map(Path::value).orElse("");
    return root.flatMap(path -> method.map(verb -> Route.of(verb, joined(path, below), operation)));
  }

  private static String joined(String path, String below) {
    return path.replaceFirst("/+$", "") + "/" + below.replaceFirst("^/+", "");
  }

  private static <A extends Annotation> Optional<A> first(
      List<? extends AnnotatedElement> elements, Class<A> annotation) {
    return elements.stream()
        .flatMap(element -> Stream.ofNullable(element.getAnnotation(annotation)))
        .findFirst();
  }
}
