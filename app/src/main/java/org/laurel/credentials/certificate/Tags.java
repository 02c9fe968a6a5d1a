package org.laurel.credentials.certificate;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/// Says what each mark on a page is, in reading order (PDF 1.7, 14.7).
final class Tags {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final COSArray elements = new COSArray();
  private final PDPage page;

  Tags(PDDocumentCatalog catalog, PDPage page) {
    this.page = page;
    var marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    catalog.setStructureTreeRoot(root);
    root.appendKid(whole);
    page.setStructParents(0);
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
  }

  /// @param description what a picture shows, or empty
  /// @return the number under which the mark stands in the page's content
  int add(String tag, String description) {
    var number = elements.size();
    var element = new PDStructureElement(tag, whole);
    element.setPage(page);
    element.appendKid(number);
    if (!description.isEmpty()) element.setAlternateDescription(description);
    whole.appendKid(element);
    elements.add(element);
    return number;
  }

  /// Leads from the page's content back to the tags.
  void finish() {
    var numbers = new COSArray();
    numbers.add(COSInteger.ZERO);
    numbers.add(elements);
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
    root.setParentTreeNextKey(1);
  }
}
