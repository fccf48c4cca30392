package org.contactcontracts.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a regular expression that matter to the rules. It reads what compiles; of anything
 * else it makes what it can.
 */
final class PatternAnatomy {
  private static final Pattern QUANTIFIER = Pattern.compile("([*+?]|\\{[0-9]+(,[0-9]*)?})([?+]?)");
  private static final Pattern UNLIMITED = Pattern.compile("[*+]|\\{[0-9]+,}");
  // Java and ECMAScript read these alike; \d and its like differ in Unicode, \v in meaning.
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\([^A-Za-z0-9]|[tnrf]|u[0-9A-Fa-f]{4})");
  private static final Pattern GROUP = Pattern.compile("\\((?!\\?)|\\(\\?[:=!]");

  private final String pattern;
  private final List<String> foreign = new ArrayList<>();
  private final List<String> repeatedGroups = new ArrayList<>();
  private final Deque<Integer> openGroups = new ArrayDeque<>();
  private boolean outermostAlternatives;

  private PatternAnatomy(String pattern) {
    this.pattern = pattern;
  }

  static PatternAnatomy of(String pattern) {
    PatternAnatomy anatomy = new PatternAnatomy(pattern);
    int position = 0;
    while (position < pattern.length()) {
      position = anatomy.read(position);
    }
    return anatomy;
  }

  /** Whether alternatives stand outside of every group, so that anchors hold for one only. */
  boolean hasOutermostAlternatives() {
    return outermostAlternatives;
  }

  /** The parts that Java and ECMAScript read differently, or one of them not at all. */
  List<String> foreign() {
    return foreign;
  }

  /** The groups that are repeated without an upper limit, as written. */
  List<String> repeatedGroups() {
    return repeatedGroups;
  }

  private int read(int at) {
    return switch (pattern.charAt(at)) {
      case '\\' -> readEscape(at);
      case '[' -> readClass(at);
      case '(' -> readGroupStart(at);
      case ')' -> readGroupEnd(at);
      case '|' -> {
        outermostAlternatives |= openGroups.isEmpty();
        yield at + 1;
      }
      default -> readQuantifier(at);
    };
  }

  private int readEscape(int at) {
    Matcher escape = ESCAPE.matcher(pattern).region(at, pattern.length());
    if (escape.lookingAt()) {
      return escape.end();
    }
    int end = Math.min(at + 2, pattern.length());
    foreign.add(pattern.substring(at, end));
    return end;
  }

  // In Java a class may hold classes and intersections; to ECMAScript those are characters.
  private int readClass(int start) {
    int at = pattern.startsWith("[^", start) ? start + 2 : start + 1;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      if (pattern.charAt(at) == '[' || pattern.startsWith("&&", at)) {
        foreign.add(pattern.substring(start, at + 1));
      }
      at = pattern.charAt(at) == '\\' ? readEscape(at) : at + 1;
    }
    return at + 1;
  }

  private int readGroupStart(int at) {
    openGroups.push(at);
    Matcher group = GROUP.matcher(pattern).region(at, pattern.length());
    if (group.lookingAt()) {
      return group.end();
    }
    int end = Math.min(at + 3, pattern.length());
    foreign.add(pattern.substring(at, end));
    return end;
  }

  private int readGroupEnd(int at) {
    int start = openGroups.isEmpty() ? at : openGroups.pop();
    Matcher quantifier = QUANTIFIER.matcher(pattern).region(at + 1, pattern.length());
    if (quantifier.lookingAt() && UNLIMITED.matcher(quantifier.group(1)).matches()) {
      repeatedGroups.add(pattern.substring(start, quantifier.end()));
    }
    return at + 1;
  }

  private int readQuantifier(int at) {
    Matcher quantifier = QUANTIFIER.matcher(pattern).region(at, pattern.length());
    if (!quantifier.lookingAt()) {
      return at + 1;
    }
    if (quantifier.group(3).equals("+")) {
      foreign.add(quantifier.group());
    }
    return quantifier.end();
  }
}
