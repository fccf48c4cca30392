package org.contactcontracts.lint;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What a tree of JSON values does not tell about a YAML file: lines, and how scalars are spelt. */
final class YamlIndex {
  private static final Map<Tag, Pattern> JSON_SPELLINGS =
      Map.of(
          Tag.STR, Pattern.compile("(?s).*"),
          Tag.NULL, Pattern.compile("null"),
          Tag.BOOL, Pattern.compile("true|false"),
          Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"),
          Tag.FLOAT, Pattern.compile("-?(0|[1-9][0-9]*)\\.[0-9]+([eE][+-]?[0-9]+)?"));

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, String> ambiguous = new TreeMap<>();

  private YamlIndex() {}

  static YamlIndex of(String yaml) {
    YamlIndex index = new YamlIndex();
    index.add("", new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
    return index;
  }

  /**
   * The line of a place, counted from 1; the line of what contains it when nothing stands there.
   */
  int line(String pointer) {
    String place = pointer;
    while (!lines.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return lines.getOrDefault(place, 1);
  }

  /**
   * The plain scalars, by their pointers, that YAML 1.1 reads as something else than YAML 1.2 and
   * JSON do, such as {@code no} and {@code 2023-11-07}.
   */
  Map<String, String> ambiguous() {
    return ambiguous;
  }

  private void add(String pointer, Node node) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(member -> addMember(pointer, member));
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        add(pointer + "/" + i, sequence.getValue().get(i));
      }
    } else if (node instanceof ScalarNode scalar) {
      addScalar(pointer, scalar);
    }
  }

  private void addMember(String pointer, NodeTuple member) {
    ScalarNode key = (ScalarNode) member.getKeyNode();
    String place = Located.pointer(pointer, key.getValue());
    lines.put(place, key.getStartMark().getLine() + 1);
    addScalar(place, key);
    add(place, member.getValueNode());
  }

  private void addScalar(String pointer, ScalarNode scalar) {
    Pattern spelling = JSON_SPELLINGS.get(scalar.getTag());
    if (scalar.isPlain() && (spelling == null || !spelling.matcher(scalar.getValue()).matches())) {
      ambiguous.put(pointer, scalar.getValue());
    }
  }
}
