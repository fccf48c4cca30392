package org.contactcontracts.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactcontracts.lint.SchemaSite.Place;

/** Finds every Schema Object of a document, those inside of others included. */
final class SchemaSites {
  // What stands below these names is data, or visited from the component schemas down.
  private static final Set<String> SKIPPED =
      Set.of("example", "examples", "value", "enum", "schemas");

  private final List<SchemaSite> sites = new ArrayList<>();

  private SchemaSites() {}

  static List<SchemaSite> of(Located root) {
    SchemaSites found = new SchemaSites();
    found.search(root);
    Located schemas = root.member("components").member("schemas");
    schemas.members().forEach(s -> found.add(s, Place.COMPONENT, s.name()));
    return List.copyOf(found.sites);
  }

  private void search(Located here) {
    here.members()
        .filter(member -> !SKIPPED.contains(member.name()))
        .forEach(
            member -> {
              if (member.name().equals("schema")) {
                add(member, placeBelow(here), "");
              } else {
                search(member);
              }
            });
    here.elements().forEach(this::search);
  }

  private static Place placeBelow(Located owner) {
    if (owner.node().has("in")) {
      return Place.PARAMETER;
    }
    return owner.pointer().matches(".*/content/[^/]*") ? Place.CONTENT : Place.HEADER;
  }

  private void add(Located schema, Place place, String component) {
    if (!schema.node().isObject()) {
      return;
    }
    sites.add(new SchemaSite(schema, place, component));
    schema.member("properties").members().forEach(s -> add(s, Place.PROPERTY, component));
    schema.member("oneOf").elements().forEach(s -> add(s, Place.ONE_OF, component));
    schema.member("anyOf").elements().forEach(s -> add(s, Place.ANY_OF, component));
    add(schema.member("items"), Place.ITEMS, component);
    add(schema.member("additionalProperties"), Place.ADDITIONAL, component);
    add(schema.member("not"), Place.NOT, component);
  }
}
