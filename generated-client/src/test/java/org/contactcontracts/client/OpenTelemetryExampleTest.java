package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.junit.jupiter.api.Test;

class OpenTelemetryExampleTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @Test
  void carriesTheTraceToTheVendor() {
    VirtualTime time = new VirtualTime();
    ScriptedTransport vendor =
        new ScriptedTransport(time, ScriptedTransport.status(503), ScriptedTransport.status(200));
    OpenTelemetry telemetry =
        OpenTelemetry.propagating(
            ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
    ClerkChatClient client =
        ClerkChatClient.builder()
            .transport(vendor)
            .timeSource(time)
            .observer(new OpenTelemetryExample(telemetry))
            .build();
    SpanContext caller =
        SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());

    Context.current()
        .with(Span.wrap(caller))
        .wrap((Runnable) () -> Mode.BLOCKING.call(client))
        .run();

    assertThat(vendor.requests)
        .extracting(request -> request.headers().get("traceparent"))
        .containsExactly("00-" + TRACE + "-" + SPAN + "-01", "00-" + TRACE + "-" + SPAN + "-01");
  }
}
