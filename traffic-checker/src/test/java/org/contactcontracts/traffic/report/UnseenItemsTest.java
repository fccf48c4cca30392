package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Coverage.Kind;
import org.contactcontracts.traffic.Coverage.State;
import org.junit.jupiter.api.Test;

class UnseenItemsTest {
  private static final String JSON = "application/json";

  @Test
  void namesTheStatesOfAMemberTogether() {
    assertThat(
            names(
                Kind.REQUEST_MEMBER,
                member(Kind.REQUEST_MEMBER, "", JSON, "/name", State.ABSENT, false),
                member(Kind.REQUEST_MEMBER, "", JSON, "/name", State.NULL, false),
                member(Kind.REQUEST_MEMBER, "", JSON, "/name", State.VALUE, true),
                member(Kind.REQUEST_MEMBER, "", JSON, "/tags", State.VALUE, false)))
        .containsExactly("/name absent, null", "/tags value");
  }

  @Test
  void namesAnObjectAndNotWhatIsInIt() {
    assertThat(
            names(
                Kind.REQUEST_MEMBER,
                member(Kind.REQUEST_MEMBER, "", JSON, "/a", State.VALUE, false),
                member(Kind.REQUEST_MEMBER, "", JSON, "/a/*/b/c", State.NULL, false),
                member(Kind.REQUEST_MEMBER, "", JSON, "/ab", State.NULL, false)))
        .containsExactly("/a value", "/ab null");
  }

  @Test
  void namesAStatusAndNotItsBodies() {
    Coverage.Item[] items = {
      status("200", true),
      member(Kind.RESPONSE_MEMBER, "200", JSON, "/id", State.VALUE, false),
      status("404", false),
      member(Kind.RESPONSE_MEMBER, "404", JSON, "/id", State.VALUE, false)
    };

    assertThat(names(Kind.STATUS, items)).containsExactly("404");
    assertThat(names(Kind.RESPONSE_MEMBER, items)).containsExactly("200 /id value");
  }

  @Test
  void namesTheMediaTypeWhereThereAreSeveral() {
    assertThat(
            names(
                Kind.REQUEST_MEMBER,
                member(Kind.REQUEST_MEMBER, "", JSON, "/name", State.VALUE, false),
                member(Kind.REQUEST_MEMBER, "", "text/x", "/name", State.VALUE, false)))
        .containsExactly("application/json /name value", "text/x /name value");
  }

  private static List<String> names(Kind kind, Coverage.Item... items) {
    return new UnseenItems(List.of(items)).names(kind::equals);
  }

  private static Coverage.Item status(String status, boolean seen) {
    return new Coverage.Item("v", "o", Kind.STATUS, status, "", "", State.NONE, seen);
  }

  private static Coverage.Item member(
      Kind kind, String status, String mediaType, String pointer, State state, boolean seen) {
    return new Coverage.Item("v", "o", kind, status, mediaType, pointer, state, seen);
  }
}
