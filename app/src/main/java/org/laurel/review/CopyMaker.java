package org.laurel.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.laurel.catalog.Design;
import org.laurel.database.Ids;
import org.laurel.files.FileType;
import org.laurel.files.StoredFile;
import org.laurel.portfolio.Submission;
import org.laurel.review.blind.Blinding;
import org.laurel.review.blind.Masks;
import org.springframework.stereotype.Component;

/// Builds the assessor's copy of a submission: nothing of it is the teacher's own but the content,
/// and of that nothing that says whose it is.
@Component
class CopyMaker {

  private static final String HIDDEN_FILE =
      "This file would say whose it is, so it is not shown. These are the words inside.\n\n";
  private static final String HIDDEN_LINK =
      "The address of this link would say whose it is, so it is hidden. Judge what else is here.";

  private final Blinding blinding;
  private final Ids ids;
  private final RandomGenerator random;

  CopyMaker(Blinding blinding, Ids ids, RandomGenerator random) {
    this.blinding = blinding;
    this.ids = ids;
    this.random = random;
  }

  /// A piece of the copy.
  ///
  /// @param source the evidence it was made of; null for what only stands beside evidence
  record Copied(CopyItem item, Submission.@Nullable Item source) {}

  /// The order of handing in would tell something. Identifiers are made after shuffling, because
  /// their order is the order of making.
  List<Copied> copy(Submission submission, Design design, Masks masks) {
    var shuffled = new ArrayList<>(submission.items());
    Collections.shuffle(shuffled, random);
    var inSlot = new HashMap<String, Integer>();
    var copy = new ArrayList<Copied>();
    if (submission.declaration() != null) copy.add(new Copied(declared(submission, masks), null));
    for (var item : shuffled) {
      var title = design.slot(item.slot()).title() + " – ";
      var number = inSlot.merge(item.slot(), 1, Integer::sum);
      copy.add(new Copied(copy(item, copy.size(), title, number, masks), item));
      var told = Told.about(item.disclosure());
      if (!told.isEmpty()) {
        var name = title + "about " + number;
        copy.add(new Copied(item(item, copy.size(), name, null, masks.hide(told), null), null));
      }
    }
    return copy;
  }

  /// About the whole, so it stands first, whatever the slot.
  private CopyItem declared(Submission submission, Masks masks) {
    var words = java.util.Objects.requireNonNull(submission.declaration()).inWords();
    var first = submission.items().getFirst();
    return item(first, 0, "AI and help", null, masks.hide(words), null);
  }

  private CopyItem copy(Submission.Item item, int position, String title, int number, Masks masks) {
    if (item.file() != null)
      return ofFile(item, item.file(), position, title + "file " + number, masks);
    if (item.link() != null)
      return ofLink(item, item.link(), position, title + "link " + number, masks);
    var text = item.text() == null ? "" : masks.hide(item.text());
    return item(item, position, title + "text " + number, null, text, null);
  }

  private CopyItem ofFile(
      Submission.Item item, StoredFile file, int position, String name, Masks masks) {
    if (file.type() == FileType.TEXT)
      return item(item, position, name, null, blinding.text(file, masks), null);
    var named = name + "." + file.type().extension();
    return blinding
        .blind(file, masks)
        .map(blind -> item(item, position, named, blind, null, null))
        .orElseGet(() -> item(item, position, name, null, words(file, masks), null));
  }

  private String words(StoredFile file, Masks masks) {
    return HIDDEN_FILE + blinding.text(file, masks);
  }

  private CopyItem ofLink(
      Submission.Item item, String link, int position, String name, Masks masks) {
    return masks.findInLink(link)
        ? item(item, position, name, null, HIDDEN_LINK, null)
        : item(item, position, name, null, null, link);
  }

  private CopyItem item(
      Submission.Item item,
      int position,
      String name,
      @Nullable StoredFile file,
      @Nullable String text,
      @Nullable String link) {
    return new CopyItem(ids.next(), position, item.slot(), name, file, text, link);
  }
}
