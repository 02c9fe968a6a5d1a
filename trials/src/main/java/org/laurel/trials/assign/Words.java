package org.laurel.trials.assign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/// A stream of unsigned 64-bit words and what assignment draws from it (`laurel-assign-v1`).
final class Words {
  private final LongSupplier source;

  /// Words from anywhere, for replay and tests.
  public Words(LongSupplier source) {
    this.source = source;
  }

  /// Block i is `SHA-256(seed, 0x00, i)`, with the seed in UTF-8 and i as eight bytes, and gives
  /// four words, all big-endian.
  public static Words ofSeed(String seed) {
    byte[] key = seed.getBytes(StandardCharsets.UTF_8);
    return new Words(
        new LongSupplier() {
          private ByteBuffer block = ByteBuffer.allocate(0);
          private long counter;

          @Override
          public long getAsLong() {
            if (!block.hasRemaining()) {
              ByteBuffer message =
                  ByteBuffer.allocate(key.length + 9).put(key).put((byte) 0).putLong(counter++);
              block = ByteBuffer.wrap(digest(message.array()));
            }
            return block.getLong();
          }
        });
  }

  /// A number from 0 up to the bound, each equally likely: words in the last incomplete run of the
  /// bound are rejected.
  public int below(int bound) {
    long tail = Long.remainderUnsigned(-(long) bound, bound);
    while (true) {
      long word = source.getAsLong();
      if (Long.compareUnsigned(word, -tail) < 0 || tail == 0) {
        return (int) Long.remainderUnsigned(word, bound);
      }
    }
  }

  /// Fisher and Yates, from the last place down.
  public <T> void shuffle(T[] items) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = below(i + 1);
      T swap = items[i];
      items[i] = items[j];
      items[j] = swap;
    }
  }

  static byte[] digest(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
