package org.contactcontracts.validator;

/**
 * How much of a message is looked at before it is refused, so that no message can exhaust memory,
 * stack or time. Immutable; made by {@link #builder()}.
 */
public final class Limits {
  private static final Limits DEFAULTS = new Builder().build();

  private final int maxBytes;
  private final int maxDepth;
  private final int maxNumberLength;
  private final int maxExponent;
  private final int maxFindings;

  private Limits(Builder builder) {
    maxBytes = builder.maxBytes;
    maxDepth = builder.maxDepth;
    maxNumberLength = builder.maxNumberLength;
    maxExponent = builder.maxExponent;
    maxFindings = builder.maxFindings;
  }

  /** Every limit at its default. */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /** A builder with every limit at its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** The largest body, in bytes; see {@link Builder#maxBytes}. */
  public int maxBytes() {
    return maxBytes;
  }

  /** The deepest nesting, in objects and arrays; see {@link Builder#maxDepth}. */
  public int maxDepth() {
    return maxDepth;
  }

  /** The longest number, in characters; see {@link Builder#maxNumberLength}. */
  public int maxNumberLength() {
    return maxNumberLength;
  }

  /** The largest exponent of a number, in powers of ten; see {@link Builder#maxExponent}. */
  public int maxExponent() {
    return maxExponent;
  }

  /** The most findings that a verdict lists; see {@link Builder#maxFindings}. */
  public int maxFindings() {
    return maxFindings;
  }

  /** Makes {@link Limits}. Not safe for use by several threads. */
  public static final class Builder {
    private int maxBytes = 1 << 20;
    private int maxDepth = 64;
    private int maxNumberLength = 1000;
    private int maxExponent = 1000;
    private int maxFindings = 100;

    private Builder() {}

    /**
     * Sets the largest body, in bytes. Default 1048576 (1 MiB): a contact has some kilobytes, and
     * this leaves room for a thousand of its attributes.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public Builder maxBytes(int bytes) {
      maxBytes = atLeastOne(bytes, "maxBytes");
      return this;
    }

    /**
     * Sets the deepest nesting, in objects and arrays, the outermost counted as 1. Default 64: the
     * contracts nest 6 deep, the rest is for attributes in a shape of their own. At most 1000,
     * because evaluation needs stack for each level.
     *
     * @throws IllegalArgumentException when it is less than 1 or more than 1000
     */
    public Builder maxDepth(int levels) {
      if (levels > 1000) {
        throw new IllegalArgumentException("maxDepth is at most 1000, not " + levels);
      }
      maxDepth = atLeastOne(levels, "maxDepth");
      return this;
    }

    /**
     * Sets the longest number, in characters as written. Default 1000: far beyond any quantity, and
     * short enough for arithmetic that grows with the square of the length.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public Builder maxNumberLength(int characters) {
      maxNumberLength = atLeastOne(characters, "maxNumberLength");
      return this;
    }

    /**
     * Sets the largest exponent of a number, in powers of ten and in both directions. Default 1000:
     * {@code 1e999999999} is eleven characters that take a gigabyte once somebody writes them out.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public Builder maxExponent(int powersOfTen) {
      maxExponent = atLeastOne(powersOfTen, "maxExponent");
      return this;
    }

    /**
     * Sets the most findings that a verdict lists; one more then says that the list was cut off.
     * Evaluation stops there, and in each branch of a {@code oneOf}. Default 100: nobody reads
     * more, and a body of a mebibyte can break a million rules.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public Builder maxFindings(int findings) {
      maxFindings = atLeastOne(findings, "maxFindings");
      return this;
    }

    /** The limits as set so far. */
    public Limits build() {
      return new Limits(this);
    }

    private static int atLeastOne(int value, String name) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " is at least 1, not " + value);
      }
      return value;
    }
  }
}
