package org.contactcontracts.benchmarks;

import org.contactcontracts.benchmarks.stock.okhttp.ApiClient;
import org.contactcontracts.benchmarks.stock.okhttp.ApiException;
import org.contactcontracts.benchmarks.stock.okhttp.api.InventApi;
import org.contactcontracts.benchmarks.stock.okhttp.model.UpdateContactRequest;

/** What openapi-generator makes with the library {@code okhttp-gson} and its defaults. */
final class StockOkhttpGson implements Contender {

  private final ApiClient client = new ApiClient();
  private final InventApi api = new InventApi(client);

  StockOkhttpGson(String baseUrl) {
    client.setBasePath(baseUrl);
    client.setBearerToken(TOKEN);
  }

  @Override
  public String call() throws ApiException {
    return api.updateContact(ORG, CONTACT, new UpdateContactRequest().name(NAME).blocked(true))
        .getChannels()
        .get(0)
        .getId();
  }

  @Override
  public void close() {
    client.getHttpClient().dispatcher().executorService().shutdown();
    client.getHttpClient().connectionPool().evictAll();
  }
}
