package org.contactcontracts.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds a report of PIT against the reviewed list of a module: every mutant that no test killed has
 * a line with its reason, and every line has such a mutant.
 *
 * <p>A line names a mutant as {@code class#method | mutator | what it changes | n of m | reason}:
 * the n-th of the m mutants of the method that change the same. Line numbers and the numbers of
 * lambdas would change with every edit above them.
 *
 * <p>One file without dependencies, because the build of each module runs it from its source.
 */
final class SurvivorLedger {
  private static final String ROOT = "org.contactcontracts.";

  private SurvivorLedger() {}

  /** Takes the report and the list; the exit code is 1 when they differ. */
  public static void main(String[] args) throws IOException {
    List<String> summary = new ArrayList<>();
    List<String> complaints = complaints(Path.of(args[0]), Path.of(args[1]), summary);
    complaints.forEach(System.err::println);
    summary.forEach(System.out::println);
    System.exit(complaints.isEmpty() ? 0 : 1);
  }

  /**
   * What is wrong, one sentence and line each; empty when report and list agree.
   *
   * @param summary takes one line with the figures
   */
  static List<String> complaints(Path report, Path list, List<String> summary) throws IOException {
    List<Mutant> mutants = mutants(report);
    if (mutants.isEmpty()) {
      return List.of("The report has no mutants: " + report);
    }
    Map<String, Mutant> named = named(mutants);
    Set<String> survivors = new HashSet<>();
    named.forEach(
        (name, mutant) -> {
          if (!mutant.killed()) {
            survivors.add(name);
          }
        });
    summary.add(
        "%d mutants: %d killed, %d survive"
            .formatted(named.size(), named.size() - survivors.size(), survivors.size()));
    return compare(named.keySet(), survivors, Files.readAllLines(list));
  }

  private static List<String> compare(Set<String> all, Set<String> survivors, List<String> lines) {
    List<String> complaints = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (String line : lines) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int end = line.lastIndexOf(" | ");
      String name = end < 0 ? line : line.substring(0, end);
      if (!all.contains(name)) {
        complaints.add("Listed without a reason, or no such mutant: " + line);
      } else if (!survivors.contains(name)) {
        complaints.add("Listed, but a test kills it: " + line);
      } else if (!listed.add(name)) {
        complaints.add("Listed twice: " + line);
      }
    }
    all.stream()
        .filter(name -> survivors.contains(name) && !listed.contains(name))
        .forEach(name -> complaints.add("Survives, but is not listed: " + name));
    return complaints;
  }

  /** The mutants by their names, in the order of the source. */
  private static Map<String, Mutant> named(List<Mutant> mutants) {
    Map<String, List<Mutant>> alike =
        mutants.stream()
            .sorted(
                Comparator.comparing(Mutant::type)
                    .thenComparing(Mutant::line)
                    .thenComparing(Mutant::index))
            .collect(Collectors.groupingBy(Mutant::name, LinkedHashMap::new, Collectors.toList()));
    Map<String, Mutant> named = new LinkedHashMap<>();
    alike.forEach(
        (name, group) ->
            IntStream.range(0, group.size())
                .forEach(
                    i ->
                        named.put(
                            "%s | %d of %d".formatted(name, i + 1, group.size()), group.get(i))));
    return named;
  }

  private static List<Mutant> mutants(Path report) throws IOException {
    try {
      NodeList elements =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("mutation");
      return IntStream.range(0, elements.getLength())
          .mapToObj(i -> Mutant.of((Element) elements.item(i)))
          .toList();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("The report is not XML: " + report, e);
    }
  }

  private record Mutant(
      String type,
      String method,
      String mutator,
      String description,
      int line,
      int index,
      boolean killed) {

    static Mutant of(Element mutation) {
      String mutator = text(mutation, "mutator");
      return new Mutant(
          text(mutation, "mutatedClass").replace(ROOT, ""),
          withoutLambda(text(mutation, "mutatedMethod")),
          mutator.substring(mutator.lastIndexOf('.') + 1).replace("Mutator", ""),
          withoutLambda(text(mutation, "description")),
          Integer.parseInt(text(mutation, "lineNumber")),
          Integer.parseInt(text(mutation, "index")),
          mutation.getAttribute("detected").equals("true"));
    }

    String name() {
      return "%s#%s | %s | %s".formatted(type, method, mutator, description);
    }

    private static String text(Element mutation, String tag) {
      return mutation.getElementsByTagName(tag).item(0).getTextContent();
    }

    /** The method that a lambda stands in. */
    private static String withoutLambda(String name) {
      return name.replaceAll("lambda\\$(.+)\\$[0-9]+", "$1");
    }
  }
}
