package org.contactcontracts.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Verdict;

/** How results are printed. */
enum ReportFormat {
  /** Lines for people: files that cannot be read go to the error stream. */
  TEXT {
    @Override
    void print(List<CheckedFile> results, Console console) {
      for (CheckedFile result : results) {
        boolean unreadable = result.verdict().kind() == Verdict.Kind.UNREADABLE;
        PrintStream stream = unreadable ? console.err() : console.out();
        stream.print(result.file() + ": " + word(result.verdict()) + "\n");
        for (Finding finding : result.verdict().findings()) {
          stream.print("  " + finding.message() + "\n");
          stream.print("    " + finding.keyword() + ", " + finding.contract() + "\n");
        }
        stream.flush();
      }
    }
  },

  /** One JSON document for programs. */
  JSON {
    @Override
    void print(List<CheckedFile> results, Console console) {
      ObjectNode document = MAPPER.createObjectNode();
      ArrayNode array = document.putArray("results");
      for (CheckedFile result : results) {
        ObjectNode object = array.addObject();
        object.put("file", result.file());
        object.put("verdict", word(result.verdict()));
        ArrayNode findings = object.putArray("findings");
        for (Finding finding : result.verdict().findings()) {
          findings
              .addObject()
              .put("instance", finding.instance())
              .put("keyword", finding.keyword())
              .put("message", finding.message())
              .put("contract", finding.contract());
        }
      }
      console.out().print(document + "\n");
      console.out().flush();
    }
  };

  private static final JsonMapper MAPPER = new JsonMapper();

  abstract void print(List<CheckedFile> results, Console console);

  /** As it is typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String word(Verdict verdict) {
    return verdict.kind().name().toLowerCase(Locale.ROOT);
  }
}
