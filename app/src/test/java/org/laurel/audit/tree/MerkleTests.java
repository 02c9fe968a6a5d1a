package org.laurel.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The tree and its proofs against the roots that the Certificate Transparency project tests with,
/// and against the definition in RFC 6962, 2.1, written down as it stands there.
class MerkleTests {

  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /// The roots over the first one, two, … of them.
  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final List<Hash> leaves = new ArrayList<>();
  private final Tiles tiles = new Tiles(Tile::empty);
  private final Proofs proofs = new Proofs(tiles);
  private final Frontier frontier = new Frontier();

  private void add(byte[] data) {
    var leaf = Hash.leaf(data);
    tiles.add(leaves.size(), leaf);
    frontier.add(leaf);
    leaves.add(leaf);
  }

  private void grow(int size) {
    for (var i = leaves.size(); i < size; i++) add(("entry " + i).getBytes(StandardCharsets.UTF_8));
  }

  /// RFC 6962, 2.1: MTH.
  private static Hash defined(List<Hash> leaves) {
    if (leaves.size() == 1) return leaves.getFirst();
    var middle = Integer.highestOneBit(leaves.size() - 1);
    return defined(leaves.subList(0, middle)).with(defined(leaves.subList(middle, leaves.size())));
  }

  @Test
  void hasTheRootsThatOthersHave() {
    assertThat(frontier.root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (var i = 0; i < LEAVES.size(); i++) {
      add(HexFormat.of().parseHex(LEAVES.get(i)));

      assertThat(frontier.root().hex()).isEqualTo(ROOTS.get(i));
      assertThat(proofs.root(i + 1).hex()).isEqualTo(ROOTS.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 66_049})
  void hasTheRootOfTheDefinitionAcrossTiles(int size) {
    grow(size);

    assertThat(frontier.root()).isEqualTo(defined(leaves));
    assertThat(proofs.root(size)).isEqualTo(defined(leaves));
  }

  @Test
  void provesThatEachLeafIsInEachTreeAndNoOther() {
    grow(600);
    for (var size = 1; size <= 600; size += 1 + size / 40) {
      var root = defined(leaves.subList(0, size));
      for (var leaf = 0; leaf < size; leaf += 1 + size / 20) {
        var path = proofs.inclusion(leaf, size);

        assertThat(Reader.includes(leaves.get(leaf), leaf, size, path, root)).isTrue();
        assertThat(Reader.includes(leaves.get(leaf), leaf + 1, size, path, root)).isFalse();
        assertThat(Reader.includes(leaves.get((leaf + 1) % 600), leaf, size, path, root)).isFalse();
        if (!path.isEmpty())
          assertThat(Reader.includes(leaves.get(leaf), leaf, size, changed(path, leaf), root))
              .isFalse();
      }
    }
  }

  @Test
  void provesThatEachTreeIsTheBeginningOfEachLargerOneAndOfNoOther() {
    grow(600);
    var random = new Random(7);
    for (var nth = 0; nth < 3000; nth++) {
      var size = 1 + random.nextInt(600);
      var smaller = 1 + random.nextInt(size);
      var before = defined(leaves.subList(0, smaller));
      var after = defined(leaves.subList(0, size));
      var path = proofs.consistency(smaller, size);

      assertThat(Reader.grew(smaller, before, size, after, path)).isTrue();
      if (path.isEmpty()) continue;
      assertThat(Reader.grew(smaller, before, size, after, changed(path, nth))).isFalse();
      assertThat(Reader.grew(smaller, leaves.get(nth % 600), size, after, path))
          .isEqualTo(leaves.get(nth % 600).equals(before));
      assertThat(Reader.grew(smaller, before, size, before, path)).isFalse();
    }
  }

  private static List<Hash> changed(List<Hash> path, int place) {
    var other = new ArrayList<>(path);
    var at = place % path.size();
    other.set(at, Hash.leaf(path.get(at).bytes()));
    return other;
  }
}
