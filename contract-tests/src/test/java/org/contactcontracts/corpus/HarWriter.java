package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;

/** Writes exchanges as HAR 1.2 with every member that it demands. */
final class HarWriter {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** What a recorder knows of a body that it does not keep. */
  private static final int LEFT_OUT_BYTES = 321;

  private HarWriter() {}

  static byte[] write(List<CorpusEntry> entries) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode log = root.putObject("log");
    log.put("version", "1.2");
    log.putObject("creator").put("name", "contact-contracts").put("version", "1");
    ArrayNode list = log.putArray("entries");
    entries.forEach(entry -> list.add(entry(entry)));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode entry(CorpusEntry entry) {
    Exchange exchange = entry.exchange();
    ObjectNode node = JSON.createObjectNode();
    node.put("startedDateTime", "2026-10-05T12:00:00.000Z").put("time", 3);
    node.set("request", request(exchange));
    node.set("response", response(exchange));
    node.putObject("cache");
    node.putObject("timings").put("send", 1).put("wait", 1).put("receive", 1);
    node.put("comment", entry.toString());
    return node;
  }

  private static ObjectNode request(Exchange exchange) {
    ObjectNode node = JSON.createObjectNode();
    node.put("method", exchange.method()).put("url", exchange.url()).put("httpVersion", "HTTP/1.1");
    cookies(node.putArray("cookies"), exchange.requestHeaders());
    headers(node, exchange.requestHeaders());
    query(node.putArray("queryString"), exchange.url());
    node.put("headersSize", -1).put("bodySize", size(exchange.request()));
    if (exchange.request().kind() == Body.Kind.RECORDED) {
      ObjectNode data = node.putObject("postData").put("mimeType", type(exchange.requestHeaders()));
      data.putArray("params");
      content(data, exchange.request());
    }
    return node;
  }

  private static ObjectNode response(Exchange exchange) {
    ObjectNode node = JSON.createObjectNode();
    node.put("status", exchange.status()).put("statusText", "").put("httpVersion", "HTTP/1.1");
    node.putArray("cookies");
    headers(node, exchange.responseHeaders());
    ObjectNode content = node.putObject("content").put("size", size(exchange.response()));
    content.put("mimeType", type(exchange.responseHeaders()));
    if (exchange.response().kind() == Body.Kind.RECORDED) {
      content(content, exchange.response());
    }
    node.put("redirectURL", "").put("headersSize", -1).put("bodySize", size(exchange.response()));
    return node;
  }

  private static int size(Body body) {
    return body.kind() == Body.Kind.LEFT_OUT ? LEFT_OUT_BYTES : body.bytes().length;
  }

  private static String type(List<Header> headers) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(ExchangeEdit.CONTENT_TYPE))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  private static void headers(ObjectNode message, List<Header> headers) {
    ArrayNode list = message.putArray("headers");
    headers.forEach(h -> list.addObject().put("name", h.name()).put("value", h.value()));
  }

  private static void cookies(ArrayNode list, List<Header> headers) {
    headers.stream()
        .filter(header -> header.name().equals("Cookie"))
        .map(header -> header.value().split("=", 2))
        .forEach(cookie -> list.addObject().put("name", cookie[0]).put("value", cookie[1]));
  }

  private static void query(ArrayNode list, String url) {
    String withoutFragment = url.split("#", 2)[0];
    int question = withoutFragment.indexOf('?');
    if (question < 0 || question == withoutFragment.length() - 1) {
      return;
    }
    for (String pair : withoutFragment.substring(question + 1).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      list.addObject()
          .put("name", URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
          .put("value", URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
  }

  /** As text if it is one, else in Base64. */
  private static void content(ObjectNode node, Body body) {
    Optional<String> text = text(body.bytes());
    if (text.isPresent()) {
      node.put("text", text.get());
    } else {
      node.put("text", Base64.getEncoder().encodeToString(body.bytes()));
      node.put("encoding", "base64");
    }
  }

  /** The text that bytes spell in UTF-8; empty when they do not. */
  static Optional<String> text(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
