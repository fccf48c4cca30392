package org.contactcontracts.client;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;

/** Traces and counts calls with OpenTelemetry; one to copy. */
final class OpenTelemetryExample implements CallObserver {

  private final OpenTelemetry telemetry;
  private final Tracer tracer;
  private final LongCounter attempts;

  OpenTelemetryExample(OpenTelemetry telemetry) {
    this.telemetry = telemetry;
    tracer = telemetry.getTracer("org.contactcontracts.client");
    attempts =
        telemetry
            .getMeter("org.contactcontracts.client")
            .counterBuilder("contact_contracts.client.attempts")
            .build();
  }

  @Override
  public Watch started(String operation, String method, String host) {
    Span span =
        tracer
            .spanBuilder(operation)
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("http.request.method", method)
            .setAttribute("server.address", host)
            .startSpan();
    return new Watch() {
      @Override
      public Map<String, String> attemptStarted(int number) {
        attempts.add(1);
        Map<String, String> headers = new HashMap<>();
        telemetry
            .getPropagators()
            .getTextMapPropagator()
            .inject(Context.current().with(span), headers, Map::put);
        return headers;
      }

      @Override
      public void finished(Outcome outcome) {
        outcome
            .status()
            .ifPresent(status -> span.setAttribute("http.response.status_code", status));
        span.setAttribute("http.request.resend_count", outcome.attempts() - 1L);
        outcome.code().ifPresent(code -> span.setStatus(StatusCode.ERROR, code));
        span.end();
      }
    };
  }
}
