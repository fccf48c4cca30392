package org.contactcontracts.traffic.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.validator.form.MalformedForm;
import org.contactcontracts.validator.form.MultipartForm;

/**
 * A form that was sent.
 *
 * @param fields the texts by name; that of a file is empty, because no contract says what is in one
 * @param offsets where the first value of a field begins in the body, in bytes
 * @param partTypes the content types of the parts by field; none in a form without parts
 */
record FormBody(
    Map<String, List<String>> fields,
    Map<String, Integer> offsets,
    Map<String, List<String>> partTypes) {

  /**
   * A form of parts.
   *
   * @throws MalformedForm if it is not written as RFC 7578 says, or a text in it is not UTF-8
   */
  static FormBody multipart(String contentType, byte[] body) throws MalformedForm {
    FormBody form = new FormBody(new LinkedHashMap<>(), new HashMap<>(), new LinkedHashMap<>());
    for (MultipartForm.Part part : MultipartForm.parts(contentType, body)) {
      form.add(part.name(), part.fileName().isPresent() ? "" : text(part), part.offset());
      form.partTypes
          .computeIfAbsent(part.name(), name -> new ArrayList<>())
          .add(part.contentType());
    }
    return form;
  }

  /**
   * A form in one line.
   *
   * @throws MalformedForm if it has a broken escape or a field without a value, or is not UTF-8
   */
  static FormBody urlEncoded(byte[] body) throws MalformedForm {
    FormBody form = new FormBody(new LinkedHashMap<>(), new HashMap<>(), new LinkedHashMap<>());
    // One character a byte, so that an offset in the text is one in the body.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int from = 0;
    while (from < text.length()) {
      int ampersand = text.indexOf('&', from);
      int end = ampersand < 0 ? text.length() : ampersand;
      int equals = text.indexOf('=', from);
      if (end > from && (equals < 0 || equals > end)) {
        // What stands alone may be a value, which must not be taken for a name and printed.
        throw new MalformedForm(
            "The form has a field without an equals sign.", "Write each field as name=value.");
      }
      if (end > from) {
        form.add(decoded(text, from, equals), decoded(text, equals + 1, end), equals + 1);
      }
      from = end + 1;
    }
    return form;
  }

  private void add(String name, String value, int offset) {
    fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    offsets.putIfAbsent(name, offset);
  }

  private static String decoded(String text, int from, int to) throws MalformedForm {
    String utf8 = utf8(text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1));
    return PercentEncoding.decoded(utf8, true)
        .orElseThrow(
            () ->
                new MalformedForm(
                    "The form has an escape that spells no character.",
                    "Write a percent sign and two hexadecimal digits for each byte of UTF-8."));
  }

  private static String text(MultipartForm.Part part) throws MalformedForm {
    return utf8(part.content());
  }

  private static String utf8(byte[] bytes) throws MalformedForm {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedForm("The form has a field that is not UTF-8.", "Encode it so.");
    }
  }
}
