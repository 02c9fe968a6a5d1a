package org.laurel.openbadges.key;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.laurel.openbadges.json.Refused;

/// Base58 with Bitcoin's alphabet (draft-msporny-base58-03): numbers as limbs of 32 bits, which are
/// divided or multiplied for five digits at a time.
final class Base58 {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final byte[] DIGITS = digits();
  private static final int FIVE_DIGITS = 58 * 58 * 58 * 58 * 58;

  private Base58() {}

  static String encode(byte[] bytes) {
    int[] limbs = limbs(bytes);
    char[] out = new char[bytes.length * 3 / 2 + 7];
    int start = out.length;
    for (int first = 0; first < limbs.length; ) {
      if (limbs[first] == 0) {
        first++;
        continue;
      }
      int remainder = divide(limbs, first);
      for (int i = 0; i < 5; i++, remainder /= 58) {
        out[--start] = ALPHABET.charAt(remainder % 58);
      }
    }
    while (start < out.length && out[start] == '1') {
      start++;
    }
    String zeros = "1".repeat(leadingZeros(bytes));
    return zeros + new String(out, start, out.length - start);
  }

  static byte[] decode(String text) {
    int[] limbs = new int[text.length() * 3 / 16 + 1];
    int zeros = 0;
    for (int from = 0; from < text.length(); from += 5) {
      append(text, from, Math.min(from + 5, text.length()), limbs);
    }
    while (zeros < text.length() && text.charAt(zeros) == '1') {
      zeros++;
    }
    ByteBuffer bytes = ByteBuffer.allocate(limbs.length * 4);
    bytes.asIntBuffer().put(limbs);
    byte[] significant = bytes.array();
    int from = leadingZeros(significant);
    byte[] out = new byte[zeros + significant.length - from];
    System.arraycopy(significant, from, out, zeros, significant.length - from);
    return out;
  }

  /// Shifts the number by up to five digits and adds them.
  private static void append(String text, int from, int to, int[] limbs) {
    int power = 1;
    int digits = 0;
    for (int i = from; i < to; i++) {
      power *= 58;
      digits = digits * 58 + digit(text.charAt(i));
    }
    multiplyAdd(limbs, power, digits);
  }

  private static int digit(char c) {
    int digit = c < DIGITS.length ? DIGITS[c] : -1;
    if (digit < 0) {
      throw new Refused("'" + c + "' is no base58 digit");
    }
    return digit;
  }

  private static int divide(int[] limbs, int first) {
    long remainder = 0;
    for (int i = first; i < limbs.length; i++) {
      long dividend = remainder << 32 | limbs[i] & 0xffffffffL;
      limbs[i] = (int) (dividend / FIVE_DIGITS);
      remainder = dividend % FIVE_DIGITS;
    }
    return (int) remainder;
  }

  private static void multiplyAdd(int[] limbs, long factor, int summand) {
    long carry = summand;
    for (int i = limbs.length - 1; i >= 0; i--) {
      carry += (limbs[i] & 0xffffffffL) * factor;
      limbs[i] = (int) carry;
      carry >>>= 32;
    }
  }

  private static int[] limbs(byte[] bytes) {
    int[] limbs = new int[(bytes.length + 3) / 4];
    ByteBuffer aligned = ByteBuffer.allocate(limbs.length * 4);
    aligned.put(limbs.length * 4 - bytes.length, bytes).asIntBuffer().get(limbs);
    return limbs;
  }

  private static int leadingZeros(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    return zeros;
  }

  private static byte[] digits() {
    byte[] digits = new byte[128];
    Arrays.fill(digits, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      digits[ALPHABET.charAt(i)] = (byte) i;
    }
    return digits;
  }
}
