package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;

/** Writes exchanges one a line, as docs/recordings.md describes the format. */
final class LineWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LineWriter() {}

  static byte[] write(List<CorpusEntry> entries) {
    StringBuilder lines = new StringBuilder();
    entries.forEach(entry -> lines.append(Tree.text(line(entry))).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode line(CorpusEntry entry) {
    Exchange exchange = entry.exchange();
    ObjectNode node = JSON.createObjectNode();
    ObjectNode request = node.putObject("request");
    request.put("method", exchange.method()).put("url", exchange.url());
    message(request, exchange.requestHeaders(), exchange.request());
    if (exchange.status() > 0) {
      ObjectNode response = node.putObject("response").put("status", exchange.status());
      message(response, exchange.responseHeaders(), exchange.response());
    }
    return node.put("_comment", entry.toString());
  }

  private static void message(ObjectNode node, List<Header> headers, Body body) {
    ArrayNode list = node.putArray("headers");
    headers.forEach(h -> list.addObject().put("name", h.name()).put("value", h.value()));
    switch (body.kind()) {
      case NONE -> {}
      case LEFT_OUT -> node.put("bodyLeftOut", true);
      case RECORDED -> {
        Optional<String> text = HarWriter.text(body.bytes());
        text.ifPresentOrElse(
            t -> node.put("body", t),
            () -> node.put("bodyBase64", Base64.getEncoder().encodeToString(body.bytes())));
      }
    }
  }
}
