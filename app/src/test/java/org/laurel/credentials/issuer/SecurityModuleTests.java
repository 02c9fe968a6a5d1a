package org.laurel.credentials.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.SecondLaurel;
import org.laurel.database.CannotStart;
import org.laurel.database.Tenancy;
import org.laurel.people.Agencies;

/// The master key comes from a security module, whose own key stays in it.
class SecurityModuleTests {

  private static final String NAME = "laurel-master";
  private static final String SECRET = "zQm…";

  private static SoftHsm hsm;

  @TempDir Path home;

  @BeforeAll
  static void makesTokens() throws Exception {
    hsm = SoftHsm.found();
    hsm.makeTokens("laurel", "other", "empty");
    hsm.makeKey(0, NAME);
    hsm.makeKey(1, NAME);
  }

  @Test
  void opensWhatItSealedAndNoOtherModuleDoes() {
    var sealed = master(module(0)).seal(SECRET, "bayou#1");

    assertThat(master(module(0)).open(sealed, "bayou#1")).isEqualTo(SECRET);
    assertThat(master(module(1)).opens(sealed, "bayou#1")).isFalse();
    assertThat(module(0).masterKey()).hasSize(32).isNotEqualTo(module(1).masterKey());
    assertThat(home.resolve("secrets")).doesNotExist();
    assertThat(module(0).toString()).contains(NAME).doesNotContain(SoftHsm.PIN);
  }

  /// A whole Laurel whose settings name the module signs, and signs again after a new start.
  @Test
  void sealsTheKeysOfAnAgency() {
    String key;
    try (var laurel = laurel()) {
      var agency =
          laurel.bean(Agencies.class).found("ash", "Ash County", "US-VA", "America/New_York");
      key = signingKey(laurel, agency.slug());
    }
    try (var laurel = laurel()) {
      assertThat(signingKey(laurel, "ash")).isEqualTo(key);
    }
    assertThat(home.resolve("secrets/master-key")).doesNotExist();
  }

  private SecondLaurel laurel() {
    return SecondLaurel.empty(
        home,
        "https://ash.example",
        "--laurel.pkcs11.library=" + hsm.library(),
        "--laurel.pkcs11.pin=" + SoftHsm.PIN);
  }

  private static String signingKey(SecondLaurel laurel, String slug) {
    var agency = laurel.bean(Agencies.class).bySlug(slug).orElseThrow();
    return laurel
        .bean(Tenancy.class)
        .within(agency.id(), () -> laurel.bean(IssuerKeys.class).signingKey().secretMultibase());
  }

  @Test
  void saysWhatToMend() throws Exception {
    var other = Files.writeString(home.resolve("other.so"), "no library");

    refuses(
        new SecurityModule(home.resolve("none.so"), 0, SoftHsm.PIN, NAME),
        "There is no library",
        "LAUREL_PKCS11_LIBRARY");
    refuses(new SecurityModule(other, 0, SoftHsm.PIN, NAME), "does not answer in slot 0");
    refuses(
        new SecurityModule(hsm.library(), 9, SoftHsm.PIN, NAME),
        "does not answer in slot 9",
        "LAUREL_PKCS11_SLOT");
    refuses(
        new SecurityModule(hsm.library(), 2, "0000", NAME),
        "does not open with this PIN",
        "LAUREL_PKCS11_PIN");
    refuses(
        new SecurityModule(hsm.library(), 2, SoftHsm.PIN, NAME),
        "has no key laurel-master",
        "LAUREL_PKCS11_KEY");
    assertThatThrownBy(() -> new MasterKey("00".repeat(32), home, module(0), new SecureRandom()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("both set");
  }

  private void refuses(SecurityModule module, String... words) {
    assertThatThrownBy(module::masterKey)
        .isInstanceOf(CannotStart.class)
        .hasMessageContainingAll(words);
  }

  private static SecurityModule module(int slot) {
    return new SecurityModule(hsm.library(), slot, SoftHsm.PIN, NAME);
  }

  private MasterKey master(SecurityModule module) {
    return new MasterKey("", home, module, new SecureRandom());
  }
}
