package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a neutral judge and the gate differ on bodies of one kind; an entry of {@code fuzz/neutral}.
 *
 * @param name what the bodies are
 * @param refusedBy who objects
 * @param keyword the rule that is broken, as who objects calls it; a pattern that takes all of it
 * @param value what stands there, a pattern that takes all of {@link Difference#value}; any when
 *     null
 * @param message what is said, a pattern that takes all of it; any when null
 * @param places a pattern that takes all of the place's name; any when null
 * @param right whose answer that sentence supports
 * @param clause the sentence that decides
 * @param decided the heading of {@code docs/verdicts.md} below which it is decided
 * @param because how the judge comes to its answer
 */
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
record Explanation(
    String name,
    Difference.Side refusedBy,
    Pattern keyword,
    @Nullable Pattern value,
    @Nullable Pattern message,
    @Nullable Pattern places,
    Right right,
    String clause,
    String decided,
    String because) {

  /** Whom a sentence supports. */
  enum Right {
    GATE,
    JUDGE,
    /** The sentence leaves it open. */
    EITHER
  }

  static List<Explanation> of(String judge) {
    String name = "/fuzz/neutral/" + judge + ".yaml";
    try (InputStream in = Explanation.class.getResourceAsStream(name)) {
      JsonNode entries = new YAMLMapper().readTree(in);
      return JsonMapper.builder()
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readerForListOf(Explanation.class)
          .readValue(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean explains(Difference difference) {
    return refusedBy == difference.refusedBy()
        && takes(keyword, difference.objection().keyword())
        && takes(places, difference.trial().place().toString())
        && takes(message, difference.objection().message())
        && takes(value, difference.value());
  }

  private static boolean takes(@Nullable Pattern pattern, String text) {
    return pattern == null || pattern.matcher(text).matches();
  }
}
