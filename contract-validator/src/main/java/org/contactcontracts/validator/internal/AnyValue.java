package org.contactcontracts.validator.internal;

import org.contactcontracts.validator.internal.Shape.OfArray;
import org.contactcontracts.validator.internal.Shape.OfNumber;
import org.contactcontracts.validator.internal.Shape.OfObject;
import org.contactcontracts.validator.internal.Shape.OfText;
import org.contactcontracts.validator.internal.Shape.OfType;

/** The shape of any JSON value. Not in {@link Shape}, which its own parts wait for. */
final class AnyValue {
  static final Shape SHAPE =
      new OfType(
          new OfObject(new Shape.Member[0], 0, 0, AnyValue::accepts, false),
          new OfArray(AnyValue::accepts, 0, Integer.MAX_VALUE),
          new OfText(0, Integer.MAX_VALUE, null, OfText.NO_RULE, false),
          new OfNumber(false, null, null),
          true,
          true);

  private AnyValue() {}

  private static boolean accepts(BodyScan scan) {
    return SHAPE.accepts(scan);
  }
}
