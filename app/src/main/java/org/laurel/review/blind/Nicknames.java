package org.laurel.review.blind;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.laurel.people.Identity;

/// What somebody is called besides: the short forms of a first name in the United States, and what
/// students make of a last one, such as `Ms. T`.
final class Nicknames {

  private static final List<List<String>> SHORT =
      """
      abigail abby gail
      alexander alex xander sasha
      alexandra alex lexi sandra sasha
      alfred alfredo fred al
      amanda mandy
      andrea andi
      andrew andy drew
      angela angie
      anthony antonio tony
      barbara barb
      benjamin ben benny
      bradley brad
      catherine katherine kathryn cathy kathy kate katie kat kit
      charles charlie chuck
      charlotte charlie lottie
      christina christine chris tina chrissy
      christopher chris topher kit
      cynthia cindy
      daniel dan danny
      david dave davey
      deborah debra deb debbie
      donald don donnie
      dorothy dot dottie dolly
      edward eduardo ed eddie ned ted
      elizabeth beth betsy betty eliza liz lizzie libby
      emily emma
      eugene gene
      evelyn evie
      frances fran frannie
      francis francisco frank cisco paco
      frederick fred freddie
      gabriel gabriela gabrielle gabe gabby
      gerald jerry
      gregory greg
      guadalupe lupe
      henry hank harry
      isabel isabella bella izzy
      jacob jake
      jacqueline jackie
      james jim jimmy jamie
      janet jan
      jeffrey jeff
      jennifer jen jenny
      jessica jess jessie
      john johnny jack
      jonathan jon jonny
      jose pepe
      joseph joe joey
      joshua josh
      judith judy
      katelyn katie kate
      kenneth ken kenny
      kimberly kim
      lawrence larry
      leonard leo len lenny
      lillian lily lil
      louis lou
      madeline madeleine maddie
      margaret maggie marge margie meg peggy
      maria mari mia
      matthew matt
      michael mike mikey mick
      michelle shelly
      nancy nan
      natalie nat
      nathaniel nathan nate nat
      nicholas nick nicky
      nicole nikki
      pamela pam
      patricia pat patty trish tricia
      patrick pat paddy
      peter pete
      philip phil
      rebecca becca becky
      richard rich rick ricky dick
      robert roberto rob robby bob bobby bert
      ronald ron ronnie
      rosemary rose rosie
      samantha sam sammy
      samuel sam sammy
      sandra sandy
      sarah sadie sally
      stephanie steph
      stephen steven steve
      susan suzanne sue susie suzy
      teresa theresa terry tess tessa
      theodore ted teddy theo
      thomas tom tommy
      timothy tim timmy
      valerie val
      victoria vicky tori
      vincent vince vinny
      virginia ginny ginger
      walter walt
      william will willie bill billy liam
      zachary zach zack
      """
          .lines()
          .map(it -> Arrays.asList(it.split(" ")))
          .toList();

  private Nicknames() {}

  static List<String> of(Identity identity) {
    var words = Traces.words(identity.name(), _ -> true);
    if (words.isEmpty()) return List.of();
    var titled = Traces.word(Colleague.TITLED + words.getLast().charAt(0));
    var shorter = Traces.telling(shorter(words));
    if (shorter.isEmpty()) return List.of(titled);
    var all = Stream.concat(shorter.stream(), Traces.telling(words).stream()).toList();
    return List.of(titled, Traces.word(Traces.anyOf(shorter)) + Traces.thenAny(Traces.anyOf(all)));
  }

  private static List<String> shorter(List<String> words) {
    return SHORT.stream()
        .filter(group -> words.stream().anyMatch(group::contains))
        .flatMap(List::stream)
        .filter(it -> !words.contains(it))
        .distinct()
        .toList();
  }
}
