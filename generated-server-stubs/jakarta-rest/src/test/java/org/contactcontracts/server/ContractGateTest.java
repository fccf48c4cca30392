package org.contactcontracts.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractGateTest {

  private static final String ALICE = "/orgs/org_acme/contacts/contact_alice";
  private static final String JSON = "application/json";

  @Test
  void startsWithTheDefaultLimits() {
    ContractGate gate = ContractGate.builder().build();

    assertThat(gate.limits()).isSameAs(Limits.defaults());
    assertThat(gate.maxFormBytes()).isEqualTo(16_777_216);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesAFormLimitBelowOne(int bytes) {
    assertThatThrownBy(() -> ContractGate.builder().maxFormBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxFormBytes must be at least 1");
  }

  @Test
  void takesTheLargestLimits() {
    Vendors.Omnivibe omnivibe = new Vendors.Omnivibe();
    ContractGate gate =
        ContractGate.builder()
            .limits(Limits.builder().maxBytes(Integer.MAX_VALUE).build())
            .maxFormBytes(Integer.MAX_VALUE)
            .build();
    try (StubServer server = StubServer.start(gate, omnivibe)) {
      String path = "/public/api/v1/inboxes/inbox_acme/contacts/alice";

      HttpResponse<String> json = server.patch(path, JSON, "{}");
      HttpResponse<String> form =
          server.patch(path, "multipart/form-data; boundary=b", StubServer.form(Map.of()));

      assertThat(json.statusCode()).isEqualTo(200);
      assertThat(form.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void answersAsTheRendererSays() {
    List<Refusal> refusals = new ArrayList<>();
    Vendors.Invent invent = new Vendors.Invent();
    ContractGate gate =
        ContractGate.builder()
            .refusals(
                refusal -> {
                  refusals.add(refusal);
                  return Response.status(400).type("text/plain").entity("No.").build();
                })
            .build();
    try (StubServer server = StubServer.start(gate, invent)) {
      HttpResponse<String> response = server.patch(ALICE, JSON, "{\"nam\":1}");

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).isEqualTo("No.");
      assertThat(refusals)
          .containsExactly(
              new Refusal(
                  "invent",
                  "updateContact",
                  Refusal.Reason.INVALID,
                  List.of(
                      new Finding(
                          "",
                          "additionalProperties",
                          "The body has the member \"nam\", which the contract does not know.",
                          "If \"name\" was meant, rename it, else remove it.",
                          "#/components/schemas/UpdateContactRequest/additionalProperties",
                          Optional.of("nam")))));
      assertThat(invent.reached).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ALICE, ALICE + "/channels/channel_custom"})
  void standsBeforeAClassWhoseSuperclassHasTheInterface(String path) {
    Vendors.SpecialInvent invent = new Vendors.SpecialInvent();
    try (StubServer server = StubServer.start(ContractGate.builder().build(), invent)) {
      HttpResponse<String> valid = server.patch(path, JSON, "{\"name\":\"Alice\"}");
      int reached = invent.reached.size();
      HttpResponse<String> invalid = server.patch(path, JSON, "{\"nam\":1}");

      assertThat(valid.statusCode()).isEqualTo(200);
      assertThat(invalid.body())
          .isEqualTo(
              RequestGateTest.problem(
                  422,
                  "",
                  "additionalProperties",
                  "The body has the member \"nam\", which the contract does not know; if \"name\""
                      + " was meant, rename it, else remove it."));
      assertThat(invent.reached).hasSize(reached);
    }
  }

  @Test
  void refusesAContentTypeThatAMethodWouldTakeAndTheContractDoesNot() {
    try (StubServer server = StubServer.start(ContractGate.builder().build(), new Lenient())) {
      HttpResponse<String> wrong = server.patch("/lenient/inbox_acme/alice", "text/plain", "{}");
      HttpResponse<String> missing = server.patch("/lenient/inbox_acme/alice", "", "{}");
      HttpResponse<String> right = server.patch("/lenient/inbox_acme/alice", JSON, "{}");

      assertThat(wrong.body())
          .isEqualTo(
              RequestGateTest.problem(
                  415,
                  "",
                  "media-type",
                  "The content type is not one that this operation takes; send application/json or"
                      + " multipart/form-data."));
      assertThat(missing.body())
          .isEqualTo(
              RequestGateTest.problem(
                  415,
                  "",
                  "media-type",
                  "The content type is missing; send application/json or multipart/form-data."));
      assertThat(right.body()).isEqualTo("{}");
    }
  }

  @Test
  void leavesOtherMethodsAlone() {
    try (StubServer server = StubServer.start(ContractGate.builder().build(), new Lenient())) {
      HttpResponse<String> response = server.patch("/lenient/other", "text/plain", "[");

      assertThat(response.body()).isEqualTo("[");
    }
  }

  @Test
  void standsBehindAuthentication() {
    ContainerRequestFilter nobody = new Nobody();
    Vendors.Invent invent = new Vendors.Invent();
    try (StubServer server = StubServer.start(ContractGate.builder().build(), nobody, invent)) {
      HttpResponse<String> response = server.patch(ALICE, "text/plain", "[");

      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(invent.reached).isEmpty();
    }
  }

  @Test
  void leavesAMethodAloneThatFitsAPathBesideAnOperation() {
    Vendors.Invent invent = new Vendors.Invent();
    try (StubServer server =
        StubServer.start(ContractGate.builder().build(), invent, new Neighbour())) {
      HttpResponse<String> own = server.patch("/orgs/org_acme/contacts/me", "text/plain", "[");
      HttpResponse<String> operation = server.patch(ALICE, "text/plain", "[");

      assertThat(own.body()).isEqualTo("[");
      assertThat(operation.body()).contains("media-type");
      assertThat(invent.reached).isEmpty();
    }
  }

  /** Refuses everybody, after the server has chosen a method. */
  @Priority(Priorities.AUTHENTICATION)
  public static final class Nobody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      request.abortWith(Response.status(401).build());
    }
  }

  /** Serves a path that an operation fits too. */
  @Path("/")
  public static final class Neighbour {

    @PATCH
    @Path("orgs/{org}/contacts/me")
    @Consumes("text/plain")
    @Produces("text/plain")
    public String update(@PathParam("org") String org, String body) {
      return body;
    }
  }

  /** Serves an operation without its interface, and something that is no operation. */
  @Path("/lenient")
  public static final class Lenient {

    @PATCH
    @Path("{inbox_identifier}/{contact_identifier}")
    @Consumes("*/*")
    @Produces("text/plain")
    @ContractOperation(vendor = "omnivibe", id = "updateContact")
    public String update(String body) {
      return body;
    }

    @PATCH
    @Path("other")
    @Consumes("*/*")
    @Produces("text/plain")
    public String other(String body) {
      return body;
    }
  }
}
