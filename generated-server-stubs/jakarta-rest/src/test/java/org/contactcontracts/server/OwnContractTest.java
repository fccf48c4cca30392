package org.contactcontracts.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.Test;

/** The gate before interfaces of a contract that is not bundled. */
class OwnContractTest {
  private static final Contract SHELF =
      Contract.parse(
          "shelf",
          """
          openapi: 3.1.1
          info: {title: Shelf, version: '1'}
          paths:
            /books/{id}:
              parameters:
                - {name: id, in: path, required: true, schema: {type: string, pattern: '^[a-z]+$'}}
              delete:
                operationId: remove
                parameters:
                  - {name: copies, in: query, schema: {type: integer, minimum: 1, maximum: 9}}
                responses: {'200': {description: Gone.}}
              patch:
                operationId: update
                requestBody:
                  required: true
                  content: {application/json: {schema: {type: object, additionalProperties: false}}}
                responses: {'200': {description: Changed.}}
          """
              .getBytes(StandardCharsets.UTF_8));

  private static final ContractGate GATE = ContractGate.builder().contract(SHELF).build();

  @Test
  void letsARequestWithoutABodyThroughWhateverItsContentType() {
    try (StubServer server = StubServer.start(GATE, new Shelf())) {
      assertThat(delete(server, "/books/atlas?copies=3").body()).isEqualTo("atlas 3");
      assertThat(delete(server, "/books/atlas").body()).isEqualTo("atlas null");
      assertThat(delete(server, "/books/atlas", "Content-Type", "image/png").body())
          .isEqualTo("atlas null");
    }
  }

  @Test
  void refusesValuesOfTheQueryThatTheContractDoesNotAllow() {
    try (StubServer server = StubServer.start(GATE, new Shelf())) {
      HttpResponse<String> many = delete(server, "/books/atlas?copies=10");
      HttpResponse<String> misspelt = delete(server, "/books/atlas?copy=1");

      assertThat(many.statusCode()).isEqualTo(422);
      assertThat(many.body()).contains("\"pointer\":\"/copies\"", "\"keyword\":\"maximum\"");
      assertThat(misspelt.statusCode()).isEqualTo(422);
      assertThat(misspelt.body()).contains("\"keyword\":\"unknown-parameter\"");
      assertThat(delete(server, "/books/ATLAS").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void leavesAQueryAloneWhereTheContractHasNone() {
    try (StubServer server = StubServer.start(GATE, new Shelf())) {
      assertThat(server.patch("/books/atlas?copies=10", MediaType.APPLICATION_JSON, "{}").body())
          .isEqualTo("atlas");
      assertThat(
              server
                  .patch("/books/atlas", MediaType.APPLICATION_JSON, "{\"name\": 1}")
                  .statusCode())
          .isEqualTo(422);
    }
  }

  private static HttpResponse<String> delete(StubServer server, String path, String... headers) {
    return server.send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  /** Serves the contract. */
  @Path("/")
  public static final class Shelf {

    @DELETE
    @Path("/books/{id}")
    @Produces(MediaType.TEXT_PLAIN)
    @ContractOperation(vendor = "shelf", id = "remove")
    public String remove(@PathParam("id") String id, @QueryParam("copies") Integer copies) {
      return id + " " + copies;
    }

    @PATCH
    @Path("/books/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    @ContractOperation(vendor = "shelf", id = "update")
    public String update(@PathParam("id") String id, String body) {
      return id;
    }
  }
}
