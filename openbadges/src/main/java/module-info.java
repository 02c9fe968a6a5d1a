/// Issue, verify and bake Open Badges 3.0. Plain Java: no framework, no network of its own accord.
module org.laurel.openbadges {
  requires jakarta.json;
  requires java.xml;
  requires static org.jspecify;
  requires titanium.json.ld;
  requires titanium.rdf.api;
  requires titanium.rdf.n.quads;
  requires titanium.rdfc;

  exports org.laurel.openbadges;
  exports org.laurel.openbadges.cli;
  exports org.laurel.openbadges.json;
  exports org.laurel.openbadges.key;
  exports org.laurel.openbadges.model;
}
