package org.laurel.trials.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Broken inputs, each with the line that it must give: exit code 2, one line, no stack trace.
class BadInputTest {
  private static final String DATA =
      "school,class,y,x,z,word,same,id\n"
          + "a,1,1.0,2,0,red,1,1\na,1,2.5,1,1,blue,1,2\na,2,2.0,3,0,red,1,3\nb,3,3.0,5,1,red,1,4\nb,3,,4,0,blue,1,5\n"
          + "b,4,4.5,4,1,blue,1,6\nc,5,3.5,6,0,red,1,7\nc,5,5.0,7,1,red,1,8\nc,6,4.0,oops,0,blue,1,9\n";
  private static final String GOOD = DATA.replace("oops", "8");
  private static final String PANEL =
      "unit,year,treated,score\na,1,1,3\na,2,1,4\na,3,1,6\na,4,1,7\na,5,1,9\nb,1,0,2\nb,2,0,4\nb,3,0,4\nb,4,0,7\nb,5,0,6\n"
          + "c,1,0,1\nc,2,0,2\nc,3,0,5\nc,4,0,5\nc,5,0,8\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "nonsense; there is no command 'nonsense'",
        "ols; the data file is missing",
        "ols|y ~ x; the data file is missing",
        "ols|y ~ x|none.csv; there is no such file",
        "ols|y x|good.csv; a formula reads 'outcome ~ terms'",
        "ols|y ~|good.csv; a formula reads 'outcome ~ terms'",
        "ols|y ~ q|good.csv; there is no column 'q'; the data has: school",
        "ols|q ~ x|good.csv; there is no column 'q'",
        "ols|y ~ x|data.csv; column 'x' must hold numbers, but line 10 says 'oops'",
        "ols|word ~ x|good.csv; column 'word' must hold numbers, but line 2 says 'red'",
        "ols|y ~ x + same|good.csv; singular design: 'same'",
        "ols|y ~ x + I(x^1)|good.csv; singular design: 'I(x^1)'",
        "ols|y ~ log(z)|good.csv; log(z) cannot be computed for the value 0",
        "ols|y ~ sin(x)|good.csv; known are factor(x), log(x)",
        "ols|y ~ x + |good.csv; a name is missing in the formula",
        "ols|y ~ factor(id)|good.csv; 8 rows cannot carry 8 parameters",
        "ols|y ~ factor(same)|good.csv; has only one level",
        "ols|y ~ x + z + word|good.csv|--cluster|school; 3 clusters of 'school' cannot carry 4 parameters",
        "ols|y ~ x|good.csv|--cluster|nothing; there is no column 'nothing'",
        "ols|y ~ x|good.csv|--cluster|school|--se|HC2; HC2 errors ignore clusters",
        "ols|y ~ x|good.csv|--se|CR2; CR2 errors need the column that names the cluster",
        "ols|y ~ x|good.csv|--se|CR9; --se is one of classical",
        "ols|y ~ x|good.csv|--weights|z; weights must be above zero, but 'z' has 0",
        "ols|y ~ x|good.csv|--weights|x|--cluster|school|--se|CR3; CR3 errors are not offered with weights",
        "ols|y ~ x|good.csv|--confidence|95; --confidence lies between 0 and 1",
        "ols|y ~ x|good.csv|--confidence|high; --confidence must hold numbers, but says 'high'",
        "ols|y ~ x|good.csv|--missing|refuse; 1 rows have no value in 'y', and empty cells are refused",
        "ols|y ~ x|good.csv|--missing|guess; --missing is one of drop, refuse",
        "ols|y ~ x|good.csv|--colour|red; there is no option --colour here",
        "ols|y ~ x|good.csv|--se; --se needs a value",
        "ols|y ~ x|good.csv|--format|xml; --format is one of json, table",
        "ols|y ~ x|good.csv|--where|school; --where reads column=text",
        "ols|y ~ x|good.csv|--where|school=zz; no row has 'zz' in column 'school'",
        "ols|y ~ x|good.csv|--wald|q; the model has no term 'q'",
        "ols|y ~ x|good.csv|--naive; --wald is missing",
        "ols|y ~ x + (1 / school)|good.csv; the formula says",
        "ols|y ~ x|ragged.csv; line 3 of 'ragged.csv' has 2 cells, but the heading has 3",
        "ols|y ~ x|twice.csv; two columns named 'a'",
        "ols|y ~ x|heading.csv; has no rows of data",
        "ols|y ~ x|nothing.csv; has no rows of data",
        "mixed|y ~ x|good.csv; a mixed model needs a random term",
        "mixed|y ~ x + (1 # id)|good.csv; 'id' has 8 levels over 8 rows",
        "mixed|y ~ x + (1 # same)|good.csv; 'same' has 1 levels",
        "mixed|y ~ x + (1 # school|good.csv; a bracket in the formula is not closed",
        "mixed|y ~ same + (1 # school)|good.csv; singular design: 'same'",
        "mixed|y ~ x + (1 # school)|good.csv|--df|guess; --df is one of normal, satterthwaite, kenward-roger",
        "mixed|y ~ x + (1 # school)|good.csv|--ml|--df|kenward-roger; defined for REML",
        "iv|y ~ x|good.csv; two-stage least squares needs instruments",
        "iv|y ~ x + z # z|good.csv; 2 instruments cannot identify 3 coefficients",
        "cits|score ~ year|panel.csv|--unit|unit|--treated|treated; --start is missing",
        "cits|score ~ year|panel.csv|--unit|unit|--treated|treated|--start|4; at least 4 baseline years, and there are 3",
        "cits|score ~ year|panel.csv|--unit|unit|--treated|score|--start|5; marks treated units with 1 and others with 0",
        "cits|score ~ year|panel.csv|--unit|year|--treated|treated|--start|5; must be the same in all years of a unit",
        "cits|score ~ year|panel.csv|--unit|unit|--treated|treated|--start|5|--model|ri-ar1|--se|CR0; CR0 errors are for fixed effects",
        "cits|score ~ year|panel.csv|--unit|unit|--treated|treated|--start|4|--level-only|--model|ri-ar1|--se|CR2; CR2 errors need two treated units and two others",
        "cits|score ~ year|panel.csv|--unit|unit|--treated|treated|--start|4|--level-only; CR2 errors need two treated units and two others",
        "assign|good.csv|--unit|id|--seed|s; at least two arms",
        "assign|good.csv|--unit|y|--seed|s|--arms|a,b; no value in 'y'",
        "power|cra9; there is no one design 'cra9'",
        "power|correlation|--n|84; --effect is missing",
        "power|correlation|--n|84|--effect|1; a correlation lies between -1 and 1",
        "power|correlation|--n|3|--effect|.3; takes more than 3 pairs",
        "power|correlation|--n|84|--effect|.3|--alpha|1; alpha lies between 0 and 1",
        "power|cra2|--sites|2|--per-site|10; leave no degrees of freedom",
        "power|cra2|--sites|20|--per-site|10|--icc|1.5; shares of variance lie from 0 up to 1",
        "agree|good.csv|--raters|word; at least two raters",
        "agree|good.csv|--raters|word,school|--levels|red,blue; unknown level 'a' on line 2",
        "scale|good.csv|--items|x; at least two items",
        "items|good.csv|--items|x,z; item 'x' must be 0 or 1",
        "attrition|--randomized|10,10|--analysed|12,9; of 10 randomized, 12 cannot have been analysed",
        "effect|--n1|10; --n2 is missing",
        "adjust|0.1|nan; must hold numbers, but says 'nan'",
        "adjust|0.1|1.5; p values lie from 0 to 1",
        "meta|--effects|1|--variances|1; two studies at least",
        "mixed|class ~ 1 + (1 # class)|good.csv; does not vary within the groups of 'class'",
        "mixed|same ~ x + (1 # school)|good.csv; the outcome does not vary",
        "mixed|x ~ I(x^2) + x:same + (1 # school)|good.csv; the terms explain it wholly",
        "compare|y ~ x + (1 # school)|y ~ x + (1 # school)|good.csv; nothing to compare",
        "compare|y ~ x + z + (1 # school)|y ~ x + (1 # school)|good.csv|--reml; fit both by ML",
        "compare|y ~ x + (1 # school)|good.csv; the data file is missing",
        "difference|y ~ x|good.csv; 'x' marks treated units with 1 and others with 0",
        "difference|y ~ z + x|good.csv; a difference in means reads 'outcome ~ treated'",
        "difference|y ~ z|good.csv|--cluster|school; 'z' must be the same in all rows of a cluster",
        "difference|y ~ z|good.csv|--blocks|school; each arm needs two units at least",
        "difference|y ~ z|good.csv|--covariates|word; column 'word' must hold numbers",
        "randomization|good.csv|--unit|id|--seed|s|--arms|a,b|--outcome|y|--strata|school; no value in 'y'",
        "randomization|good.csv|--unit|school|--seed|s|--arms|a,b|--outcome|x; unit 'a' has two rows",
        "randomization|good.csv|--unit|id|--seed|s|--arms|a,b|--outcome|x|--arm|c; --arm is one of a, b, not 'c'",
        "power|cra2|--sites|20|--per-site|10.5|--effect|.3|--simulate|50; whole numbers of units, not 10.5",
        "power|cra2|--sites|20|--per-site|10|--simulate|50; --effect is missing",
        "suppress|good.csv|--row|school; --column is missing",
        "suppress|good.csv|--row|school|--column|q; there is no column 'q'",
        "forest|good.csv; there is no column 'estimate'",
        "trend|y x|good.csv|--treated|z|--start|1; a trend reads 'outcome ~ year'",
        "trend|y ~ x|good.csv|--treated|same|--start|1; no row has '0' in 'same'",
        "consort|good.csv|--eligible|1|--excluded|2,3; --eligible takes two numbers"
      })
  void saysWhatIsWrong(String command, String message) throws IOException {
    write("data.csv", DATA);
    write("good.csv", GOOD);
    write("panel.csv", PANEL);
    write("ragged.csv", "a,b,y\n1,2,3\n1,2\n");
    write("twice.csv", "a,a\n1,2\n");
    write("heading.csv", "a,b\n");
    write("nothing.csv", "");
    String[] words = command.split("\\|");
    for (int i = 0; i < words.length; i++) {
      words[i] =
          words[i].endsWith(".csv")
              ? folder.resolve(words[i]).toString()
              : words[i].replace('#', '|');
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Trials.run(
            words,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));

    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(said).startsWith("trials: ").contains(message).hasLineCount(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isEqualTo(2);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
