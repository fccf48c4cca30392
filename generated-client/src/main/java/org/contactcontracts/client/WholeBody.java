package org.contactcontracts.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of an answer for a caller who may stop waiting for it.
 *
 * <p>The timeout of {@code java.net.http} ends with the headers, so that a vendor who stops in the
 * middle of a body would hold the caller for ever.
 */
final class WholeBody implements HttpResponse.BodySubscriber<WholeBody> {

  /** No lambda, because the first call of a process would pay for it. */
  static final HttpResponse.BodyHandler<WholeBody> HANDLER = new Handler();

  private final CompletableFuture<byte[]> bytes = new CompletableFuture<>();
  private final List<ByteBuffer> chunks = new ArrayList<>(2);
  private volatile Flow.@Nullable Subscription subscription;
  private int length;

  /** Complete from the start: the exchange is there as soon as its headers are. */
  @Override
  public CompletionStage<WholeBody> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    newSubscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      chunks.add(buffer);
      length = Math.addExact(length, buffer.remaining());
    }
  }

  @Override
  public void onError(Throwable failure) {
    bytes.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    byte[] whole = new byte[length];
    int position = 0;
    for (ByteBuffer chunk : chunks) {
      int count = chunk.remaining();
      chunk.get(whole, position, count);
      position += count;
    }
    bytes.complete(whole);
  }

  /** Waits for the end of the body, and gives the exchange up if it does not come. */
  byte[] await(long nanos) throws IOException, InterruptedException {
    boolean whole = false;
    try {
      byte[] body = bytes.get(nanos, TimeUnit.NANOSECONDS);
      whole = true;
      return body;
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      Flow.Subscription rest = subscription;
      if (!whole && rest != null) {
        rest.cancel();
      }
    }
  }

  private static final class Handler implements HttpResponse.BodyHandler<WholeBody> {
    @Override
    public HttpResponse.BodySubscriber<WholeBody> apply(HttpResponse.ResponseInfo info) {
      return new WholeBody();
    }
  }
}
