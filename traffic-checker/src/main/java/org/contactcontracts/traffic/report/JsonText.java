package org.contactcontracts.traffic.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that is safe to look at on a terminal: whatever cannot be seen is escaped, and reads
 * back as the same text.
 */
final class JsonText {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new Escapes())
          .build()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

  private JsonText() {}

  /** On one line. */
  static JsonGenerator compact(Writer out) {
    return open(out);
  }

  /** Indented, the same on every system. */
  static JsonGenerator indented(Writer out) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return open(out).setPrettyPrinter(printer);
  }

  private static JsonGenerator open(Writer out) {
    try {
      return FACTORY.createGenerator(out);
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written yet", e);
    }
  }

  /** Also escapes DEL, the controls from 80 to 9F, and what turns the direction of a line. */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    private final int[] ascii = standardAsciiEscapesForJSON();

    Escapes() {
      ascii[DELETE] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    /** Asked for each UTF-16 unit; half a pair says nothing about what the pair looks like. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
      boolean shown = Character.isSurrogate((char) unit) || Printable.isVisible(unit);
      return shown ? null : new SerializedString(Printable.escape(unit));
    }
  }
}
