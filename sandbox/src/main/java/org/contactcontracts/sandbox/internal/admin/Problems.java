package org.contactcontracts.sandbox.internal.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.internal.api.Problem;
import org.contactcontracts.sandbox.internal.api.ProblemFinding;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.server.Refusal;
import org.contactcontracts.validator.Finding;

/** What the sandbox itself answers when something is wrong (RFC 9457). */
public final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";
  static final HeaderList HEADERS = HeaderList.of("Content-Type", MEDIA_TYPE);

  private Problems() {}

  /** An answer of the sandbox itself to a request to a vendor that it cannot understand. */
  public static Answered malformed(String detail) {
    return new Answered(400, HEADERS, json(400, detail));
  }

  /** Ends a request. */
  static WebApplicationException exception(int status, String detail) {
    return new WebApplicationException(response(status, detail));
  }

  /** Ends a request that breaks a contract. */
  static WebApplicationException exception(int status, String detail, List<Finding> findings) {
    return new WebApplicationException(response(status, json(problem(status, detail, findings))));
  }

  static Response response(int status, String detail) {
    return response(status, json(status, detail));
  }

  /** The answer to a request that breaks the contract of the admin API. */
  static Response response(Refusal refusal) {
    String detail = refusal.findings().get(0).message();
    return response(400, json(problem(400, detail, refusal.findings())));
  }

  static byte[] json(int status, String detail) {
    return json(problem(status, detail, List.of()));
  }

  private static Problem problem(int status, String detail, List<Finding> findings) {
    Problem.Builder problem = Problem.builder().title(title(status)).status(status).detail(detail);
    if (!findings.isEmpty()) {
      problem.findings(findings.stream().map(Problems::finding).toList());
    }
    return problem.build();
  }

  private static ProblemFinding finding(Finding finding) {
    return ProblemFinding.builder()
        .instance(finding.instance())
        .keyword(finding.keyword())
        .problem(finding.problem())
        .remedy(finding.remedy())
        .contract(finding.contract())
        .build();
  }

  private static String title(int status) {
    return switch (status) {
      case 422 -> "Unprocessable Content";
      default -> {
        Response.Status known = Response.Status.fromStatusCode(status);
        yield known == null ? "Error" : known.getReasonPhrase();
      }
    };
  }

  private static Response response(int status, byte[] body) {
    return Response.status(status).type(MEDIA_TYPE).entity(body).build();
  }

  private static byte[] json(Problem problem) {
    try {
      return ContactJson.mapper().writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A model cannot be written as JSON.", e);
    }
  }
}
