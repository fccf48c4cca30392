package org.contactcontracts.validator.internal;

import java.util.List;
import java.util.Map;
import org.contactcontracts.validator.Credential;
import org.contactcontracts.validator.Parameter;
import org.contactcontracts.validator.Server;

/**
 * One operation as it stands in the document; every map keeps the order of the document.
 *
 * @param id the operationId, or method and path when it has none
 * @param pointer where it stands
 * @param security what of its credentials is enough: each list alone; none when no credential is
 *     needed
 * @param credentials every one that it names, also where none is needed
 * @param securityPointer where that is said
 */
public record OperationNode(
    String id,
    String method,
    String pathTemplate,
    String pointer,
    RequestNode request,
    Map<String, ResponseNode> responses,
    List<ParameterNode> parameters,
    List<List<Credential>> security,
    List<Credential> credentials,
    String securityPointer,
    List<Server> servers) {

  /**
   * A request body.
   *
   * @param pointer where it stands; empty when there is none
   * @param content where the schemas stand, by media type
   */
  public record RequestNode(String pointer, boolean required, Map<String, String> content) {}

  /**
   * A response.
   *
   * @param pointer where it stands
   * @param content where the schemas stand, by media type
   */
  public record ResponseNode(
      String pointer, Map<String, String> content, List<ParameterNode> headers) {}

  /**
   * A parameter, or a header of a response.
   *
   * @param pointer where it stands
   * @param schema where its schema stands; empty when it has none that can be tried
   * @param json whether its value is a JSON text (OAS 3.1.1, Parameter Object, content)
   */
  public record ParameterNode(
      String name,
      Parameter.In in,
      boolean required,
      String style,
      boolean explode,
      String pointer,
      String schema,
      boolean json) {}
}
