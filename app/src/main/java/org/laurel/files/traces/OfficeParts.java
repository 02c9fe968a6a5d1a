package org.laurel.files.traces;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
      "ppt/(commentAuthors|authors|changesInfos/.*)\\.xml|xl/persons/.*\\.xml";

  /// Attributes that tell when, or in which sitting, something was written.
  private static final String TELLING_TIME =
      "\\s(?:w:date|w16du:dateUtc|w16cex:dateUtc|dT|w:rsid[A-Za-z]*)=\"[^\"]*\"";

  private static final String SITTINGS =
      "(?s)<w:rsids>.*?</w:rsids>|<w:rsid[A-Za-z]*\\s[^>]*/>|<w:attachedTemplate\\s[^>]*/>"
          + "|<w:docVars>.*?</w:docVars>|<w1[45]:docId\\s[^>]*/>|<x15ac:absPath\\s[^>]*/>";

  /// Targets outside that are no pages of the web: folders of a computer, shares of a district.
  private static final String OUTSIDE =
      "(<Relationship\\s(?=[^>]*TargetMode=\"External\")[^>]*Target=\")(?!https?:)[^\"]*(\")";

  private static final Pattern ELEMENT = Pattern.compile("<[^?!/][^>]*>");
  private static final String VALUE = "\\s(?!xmlns)([\\w:.-]+)=(?:\"[^\"]*\"|'[^']*')";

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

  static String anonymous(String name, String xml, Set<Trace> traces) {
    if (name.endsWith(".rels"))
      return traces.contains(Trace.OFFICE_PATHS) ? withoutOutside(xml) : xml;
    var clean = xml;
    if (name.matches("customXml/item\\d*\\.xml") && traces.contains(Trace.OFFICE_DATA))
      clean = withoutData(clean);
    if (name.matches("word/(header|footer)\\d*\\.xml") && traces.contains(Trace.OFFICE_HEADERS))
      clean = withoutWords(clean, "w:t");
    if (traces.contains(Trace.OFFICE_SITTINGS))
      clean = clean.replaceAll(SITTINGS, "").replaceAll(TELLING_TIME, "");
    return traces.contains(Trace.OFFICE_PEOPLE) ? withoutPeople(name, clean) : clean;
  }

  private static String withoutPeople(String name, String xml) {
    var listed =
        name.matches(PEOPLE_LISTS)
            ? xml.replaceAll("\\s(name|displayName)=\"[^\"]*\"", " $1=\"Author\"")
            : xml;
    return listed
        .replaceAll(NAMING, "$1=\"Author\"")
        .replaceAll("(<(?:x:)?author>)[^<]*(</)", "$1Author$2");
  }

  /// The elements stay, since the document may point at them.
  private static String withoutData(String xml) {
    var words = withoutWords(xml.replaceAll("(?s)<!--.*?-->", ""), "[^<>]*");
    return ELEMENT
        .matcher(words)
        .replaceAll(it -> Matcher.quoteReplacement(it.group().replaceAll(VALUE, " $1=\"\"")));
  }

  /// Headers and footers are where names of people and schools stand; fields such as the page
  /// number stay.
  private static String withoutWords(String xml, String element) {
    return xml.replaceAll("(<(?:" + element + ")(?:\\s[^>]*)?>)[^<]+(?=</)", "$1");
  }

  /// The path of a template, a preview, a mail address and a folder lead to a person.
  private static String withoutOutside(String xml) {
    return xml.replaceAll(
            "<Relationship\\s[^>]*(?:attachedTemplate|metadata/thumbnail|digital-signature)[^>]*/>",
            "")
        .replaceAll("Target=\"(?:mailto|file):[^\"]*\"", "Target=\"about:blank\"")
        .replaceAll(OUTSIDE, "$1about:blank$2");
  }
}
