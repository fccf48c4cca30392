package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.jspecify.annotations.Nullable;

/** RESTEasy without a server: a request in memory goes in, an answer in memory comes out. */
final class RestDispatcher implements AutoCloseable {
  private final ResteasyDeployment deployment = new ResteasyDeploymentImpl();
  private final SynchronousDispatcher dispatcher;

  RestDispatcher(Application application) {
    deployment.setApplication(application);
    deployment.start();
    dispatcher = (SynchronousDispatcher) deployment.getDispatcher();
  }

  /**
   * The answer of whatever the path leads to. An error that has no body yet has no content type.
   *
   * @param credential whose world the request is for, null if it is for none
   */
  Answered answer(RestRequest request, @Nullable Credential credential) {
    RestResponse response = new RestResponse();
    request.answerWith(dispatcher, response);
    ResteasyContext.addContextDataLevel();
    try {
      ResteasyContext.pushContext(SecurityContext.class, new Authenticated(credential));
      dispatcher.invoke(request, response);
    } finally {
      ResteasyContext.removeContextDataLevel();
    }
    return new Answered(response.getStatus(), headers(response), response.body());
  }

  @Override
  public void close() {
    deployment.stop();
  }

  private HeaderList headers(RestResponse response) {
    List<HeaderList.Field> fields = new ArrayList<>(4);
    response
        .getOutputHeaders()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        fields.add(
                            new HeaderList.Field(
                                name, deployment.getProviderFactory().toHeaderString(value)))));
    return new HeaderList(fields);
  }
}
