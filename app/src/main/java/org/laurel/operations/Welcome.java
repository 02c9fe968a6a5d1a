package org.laurel.operations;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/// Tells the person at the terminal where Laurel runs and who can sign in.
@Component
class Welcome {

  private final OperationsSettings settings;
  private final PrintStream out;

  Welcome(OperationsSettings settings) {
    this.settings = settings;
    this.out = System.out;
  }

  void everybody(String accounts) {
    out.printf("%n  Laurel runs at %s%n%n", settings.publicUrl());
    if (!accounts.isEmpty()) {
      out.println("  Demonstration accounts (they also stand in demo-accounts.txt):");
      accounts
          .lines()
          .map(line -> line.split("\t"))
          .forEach(it -> out.printf("    %-20s %-22s %s%n", it[0], it[1], it[2]));
    }
    out.printf("%n  Stop it with Ctrl-C.%n%n");
  }

  void first(String link) {
    out.printf("%n  Laurel runs at %s and is empty.%n", settings.publicUrl());
    out.printf("  Open this link once to become its first administrator:%n%n    %s%n%n", link);
  }
}
