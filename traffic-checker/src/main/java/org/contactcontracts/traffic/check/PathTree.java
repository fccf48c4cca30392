package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Path templates as a tree of segments, to find the one that fits a path: text before parameters at
 * every segment (OAS 3.1.1, Path Templating Matching). Immutable once it is filled.
 */
final class PathTree {
  private final Node root = new Node();

  private static final class Node {
    private final List<String> texts = new ArrayList<>();
    private final List<Node> textNodes = new ArrayList<>();
    private final List<SegmentPattern> mixtures = new ArrayList<>();
    private final List<Node> mixtureNodes = new ArrayList<>();
    private @Nullable Node parameter;
    private @Nullable PathItem item;
  }

  /** The item of a template, made when there is none yet. */
  PathItem item(String template) {
    Node node = root;
    List<SegmentPattern> segments = new ArrayList<>();
    for (String segment : template.substring(1).split("/", -1)) {
      SegmentPattern pattern = SegmentPattern.of(segment);
      segments.add(pattern);
      node = child(node, pattern);
    }
    PathItem item = node.item;
    if (item == null) {
      item = new PathItem(template, List.copyOf(segments));
      node.item = item;
    }
    return item;
  }

  private static Node child(Node node, SegmentPattern pattern) {
    if (pattern.isParameter()) {
      Node parameter = node.parameter == null ? new Node() : node.parameter;
      node.parameter = parameter;
      return parameter;
    }
    if (pattern.isText()) {
      String text = pattern.texts().get(0);
      return child(node.texts, node.textNodes, PercentEncoding.decoded(text, false).orElse(text));
    }
    return child(node.mixtures, node.mixtureNodes, pattern);
  }

  private static <T> Node child(List<T> keys, List<Node> nodes, T key) {
    int known = keys.indexOf(key);
    if (known >= 0) {
      return nodes.get(known);
    }
    Node node = new Node();
    keys.add(key);
    nodes.add(node);
    return node;
  }

  /**
   * The item whose template fits a path; null when none does.
   *
   * @param text what contains the path
   * @param from where the path begins, with a slash
   */
  @Nullable PathItem find(String text, int from, int to) {
    if (from == to) {
      // RFC 9110, 4.2.3: no path is the same as a slash.
      return find(root, "/", 1, 1);
    }
    return text.charAt(from) == '/' ? find(root, text, from + 1, to) : null;
  }

  /** Goes on with the segment that begins at a place; every node is seen once at most. */
  private static @Nullable PathItem find(Node node, String text, int from, int to) {
    int end = from;
    while (end < to && text.charAt(end) != '/') {
      end++;
    }
    for (int i = 0; i < node.texts.size(); i++) {
      if (isText(node.texts.get(i), text, from, end)) {
        PathItem found = rest(node.textNodes.get(i), text, end, to);
        if (found != null) {
          return found;
        }
      }
    }
    for (int i = 0; i < node.mixtures.size(); i++) {
      if (node.mixtures.get(i).values(text.substring(from, end)).isPresent()) {
        PathItem found = rest(node.mixtureNodes.get(i), text, end, to);
        if (found != null) {
          return found;
        }
      }
    }
    return node.parameter == null || from == end ? null : rest(node.parameter, text, end, to);
  }

  private static @Nullable PathItem rest(Node node, String text, int end, int to) {
    return end == to ? node.item : find(node, text, end + 1, to);
  }

  private static boolean isText(String wanted, String text, int from, int to) {
    if (wanted.length() == to - from && text.regionMatches(from, wanted, 0, wanted.length())) {
      return true;
    }
    int escape = text.indexOf('%', from);
    return escape >= 0
        && escape < to
        && PercentEncoding.decoded(text.substring(from, to), false)
            .filter(wanted::equals)
            .isPresent();
  }
}
