package org.contactcontracts.server.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.contactcontracts.server.Refusal;
import org.contactcontracts.server.RefusalRenderer;
import org.contactcontracts.validator.Finding;

/** Answers with problem details (RFC 9457), for servers that have no error style of their own. */
public final class ProblemRenderer implements RefusalRenderer {

  private static final MediaType PROBLEM = new MediaType("application", "problem+json");

  @Override
  public Response render(Refusal refusal) {
    int status =
        switch (refusal.reason()) {
          case PATH -> 404;
          case MEDIA_TYPE -> 415;
          case TOO_LARGE -> 413;
          case UNREADABLE -> 400;
          case INVALID -> 422;
        };
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("title", "The request does not follow the contract");
    problem.put("status", status);
    problem.put("detail", refusal.findings().get(0).message());
    ArrayNode errors = problem.putArray("errors");
    for (Finding finding : refusal.findings()) {
      errors
          .addObject()
          .put("pointer", finding.instance())
          .put("keyword", finding.keyword())
          .put("detail", finding.message());
    }
    return Response.status(status).type(PROBLEM).entity(problem.toString()).build();
  }
}
