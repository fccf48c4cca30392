package org.contactcontracts.benchmarks;

import org.contactcontracts.benchmarks.stock.jdk.ApiClient;
import org.contactcontracts.benchmarks.stock.jdk.ApiException;
import org.contactcontracts.benchmarks.stock.jdk.api.InventApi;
import org.contactcontracts.benchmarks.stock.jdk.model.UpdateContactRequest;

/**
 * What openapi-generator makes with the library {@code native} and its defaults; the token by a
 * request interceptor, which is the hook that it offers.
 */
final class StockNative implements Contender {

  private final InventApi api;

  StockNative(String baseUrl) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl);
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + Contender.TOKEN));
    api = new InventApi(client);
  }

  @Override
  public String call() throws ApiException {
    return api.updateContact(ORG, CONTACT, new UpdateContactRequest().name(NAME).blocked(true))
        .getChannels()
        .get(0)
        .getId();
  }
}
