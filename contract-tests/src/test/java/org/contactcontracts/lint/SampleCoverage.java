package org.contactcontracts.lint;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** At least 12 and 20 for a request, 10 and 15 for a 200, one each for other statuses. */
final class SampleCoverage implements DocumentRule {
  @Override
  public String id() {
    return "sample-coverage";
  }

  @Override
  public String sentence() {
    return "Each request media type and each status has accepted and refused samples, "
        + "bodies of requests and of 200 many.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Map<String, Long> found =
        SampleFile.of(document).stream()
            .filter(sample -> !sample.isViolation())
            .collect(
                Collectors.groupingBy(
                    sample -> String.join("/", sample.folder()), Collectors.counting()));
    return document.operations().stream()
        .flatMap(operation -> SamplePart.of(operation).flatMap(p -> wanted(operation, p)))
        .filter(folder -> found.getOrDefault(folder.name(), 0L) < folder.wanted())
        .map(
            folder ->
                document.finding(
                    this,
                    folder.pointer(),
                    "Write at least " + folder.wanted() + " into samples/" + folder.name() + "."));
  }

  private static Stream<Folder> wanted(OperationSite operation, SamplePart part) {
    String name = operation.id() + "/" + part.name();
    return Stream.of(
        new Folder(part.at().pointer(), name + "/accepts", part.accepted()),
        new Folder(part.at().pointer(), name + "/refuses", part.refused()));
  }

  private record Folder(String pointer, String name, int wanted) {}
}
