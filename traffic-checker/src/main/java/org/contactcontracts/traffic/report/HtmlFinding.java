package org.contactcontracts.traffic.report;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.TrafficFinding;

/** A finding on the page: that of all files. */
final class HtmlFinding {
  /**
   * One of its first places.
   *
   * @param file the name of the file
   * @param place where in the file
   */
  record FilePlace(String file, Place place) {}

  private final TrafficFinding finding;
  private final List<FilePlace> places = new ArrayList<>();
  private long count;

  HtmlFinding(String file, ReportedFinding reported) {
    finding = reported.finding();
    again(file, reported);
  }

  void again(String file, ReportedFinding reported) {
    count += reported.count();
    for (Place place : reported.places()) {
      if (places.size() < ReportedFinding.MAX_PLACES) {
        places.add(new FilePlace(file, place));
      }
    }
  }

  TrafficFinding finding() {
    return finding;
  }

  long count() {
    return count;
  }

  List<FilePlace> places() {
    return List.copyOf(places);
  }
}
