package org.laurel.files.traces;

/// Rewrites the XML parts of an Office file. They are matched as text, never parsed, so that
/// nothing in them can be resolved or unfold.
final class OfficeParts {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String SCHEMAS = "http://schemas.openxmlformats.org/";

  /// Attributes that name somebody: authors, initials, accounts.
  private static final String NAMING =
      "(?<=[\\s:])(author|initials|userId|userName|providerId)=\"[^\"]*\"";

  /// In the parts that list people, their names stand in attributes of everyday names.
  private static final String PEOPLE_LISTS =
      "ppt/(commentAuthors|authors)\\.xml|xl/persons/.*\\.xml";

  /// Attributes that tell when, or in which sitting, something was written.
  private static final String TELLING_TIME =
      "\\s(?:w:date|w16du:dateUtc|dT|w:rsid[A-Za-z]*)=\"[^\"]*\"";

  private static final String SITTINGS =
      "(?s)<w:rsids>.*?</w:rsids>|<w:rsid[A-Za-z]*\\s[^>]*/>|<w:attachedTemplate\\s[^>]*/>"
          + "|<w:docVars>.*?</w:docVars>|<w1[45]:docId\\s[^>]*/>|<x15ac:absPath\\s[^>]*/>";

  private OfficeParts() {}

  static String emptied(String name) {
    return XML
        + switch (name) {
          case "docProps/core.xml" ->
              "<cp:coreProperties xmlns:cp=\"%spackage/2006/metadata/core-properties\"/>"
                  .formatted(SCHEMAS);
          case "docProps/app.xml" ->
              "<Properties xmlns=\"%sofficeDocument/2006/extended-properties\"/>"
                  .formatted(SCHEMAS);
          default ->
              "<Properties xmlns=\"%sofficeDocument/2006/custom-properties\"/>".formatted(SCHEMAS);
        };
  }

  static String anonymous(String name, String xml) {
    if (name.endsWith(".rels")) return withoutOutside(xml);
    if (name.matches("customXml/item\\d*\\.xml")) return withoutWords(xml, "[^<>]*");
    if (name.matches("word/(header|footer)\\d*\\.xml")) return people(withoutWords(xml, "w:t"));
    if (name.matches(PEOPLE_LISTS))
      return people(xml.replaceAll("\\s(name|displayName)=\"[^\"]*\"", " $1=\"Author\""));
    return people(xml);
  }

  private static String people(String xml) {
    return xml.replaceAll(SITTINGS, "")
        .replaceAll(TELLING_TIME, "")
        .replaceAll(NAMING, "$1=\"Author\"")
        .replaceAll("(<(?:x:)?author>)[^<]*(</)", "$1Author$2");
  }

  /// Headers and footers are where names of people and schools stand; fields such as the page
  /// number stay.
  private static String withoutWords(String xml, String element) {
    return xml.replaceAll("(<(?:" + element + ")(?:\\s[^>]*)?>)[^<]+(?=</)", "$1");
  }

  /// The path of a template, a preview and a mail address lead to a person.
  private static String withoutOutside(String xml) {
    return xml.replaceAll(
            "<Relationship\\s[^>]*(?:attachedTemplate|metadata/thumbnail|digital-signature)[^>]*/>",
            "")
        .replaceAll("Target=\"(?:mailto|file):[^\"]*\"", "Target=\"about:blank\"");
  }
}
