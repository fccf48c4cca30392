package org.contactcontracts.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The path says what is sent and what must come back. */
final class SamplePath implements DocumentRule {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.(json|violation\\.yaml)");

  @Override
  public String id() {
    return "sample-path";
  }

  @Override
  public String sentence() {
    return "Each sample is a <operationId>/<part>/<accepts or refuses>/<kebab-case>.json "
        + "of a documented part, its name used once.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<List<String>> parts =
        document.operations().stream()
            .flatMap(o -> SamplePart.of(o).map(part -> List.of(o.id(), part.name())))
            .collect(Collectors.toSet());
    List<SampleFile> files = SampleFile.of(document);
    Map<String, Long> uses =
        files.stream().collect(Collectors.groupingBy(SamplePath::place, Collectors.counting()));
    return files.stream()
        .filter(file -> !isGood(file, parts) || uses.getOrDefault(place(file), 0L) > 1)
        .map(
            file ->
                document.fileFinding(
                    this,
                    file.file(),
                    "Put it into the folder of a documented part, under a name of its own."));
  }

  private static boolean isGood(SampleFile file, Set<List<String>> parts) {
    return file.path().size() == 4
        && parts.contains(file.path().subList(0, 2))
        && Set.of("accepts", "refuses").contains(file.path().get(2))
        && NAME.matcher(file.name()).matches();
  }

  // Accepted and refused samples of a part share one space of names, so that reports can tell them.
  private static String place(SampleFile file) {
    List<String> folder = file.folder();
    return String.join("/", folder.subList(0, Math.min(2, folder.size()))) + "/" + file.name();
  }
}
