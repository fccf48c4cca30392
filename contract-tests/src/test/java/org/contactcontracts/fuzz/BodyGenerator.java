package org.contactcontracts.fuzz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws bodies that keep their schema by the way they are made. */
final class BodyGenerator {

  private static final int FREE_FORM_DEPTH = 3;

  private final Draw draw;

  BodyGenerator(Draw draw) {
    this.draw = draw;
  }

  Draft draft(Place place) {
    Value value = place.isText() ? new Value.Token(text()) : value(place.schema());
    return new Draft(place, Slot.unnamed(place.schema(), value));
  }

  /** A text of its own, which must not start like a byte order mark. */
  private String text() {
    return Texts.any(draw, 60).replaceFirst("^\\ufeff+", "");
  }

  /** A value of a schema. */
  Value value(Schema schema) {
    if (schema.isAny()) {
      return FreeForm.value(draw, FREE_FORM_DEPTH);
    }
    if (!schema.forms().isEmpty()) {
      return members(draw.one(schema.forms()), schema.names());
    }
    if (schema.allows("null") && draw.percent(25)) {
      return new Value.Token("null");
    }
    if (schema.isFreeForm()) {
      return FreeForm.members(draw, FREE_FORM_DEPTH, Set.of());
    }
    if (schema.allows("object")) {
      return members(schema, schema.names());
    }
    if (schema.allows("array")) {
      return elements(schema);
    }
    return new Value.Token(scalar(schema));
  }

  private Value members(Schema schema, Set<String> known) {
    Value.Members members = Value.Members.none();
    int percent = draw.one(0, 30, 50, 80, 100);
    for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
      if (schema.required().contains(property.getKey()) || draw.percent(percent)) {
        members
            .slots()
            .add(Slot.member(property.getKey(), property.getValue(), value(property.getValue())));
      }
    }
    if (schema.open() && draw.percent(20)) {
      members.slots().addAll(FreeForm.members(draw, FREE_FORM_DEPTH, known).slots());
    }
    if (draw.percent(30)) {
      draw.shuffle(members.slots());
    }
    return members;
  }

  private Value elements(Schema schema) {
    List<Slot> slots = new ArrayList<>();
    for (int i = draw.between(0, 3); i > 0; i--) {
      slots.add(Slot.unnamed(schema.items(), value(schema.items())));
    }
    return new Value.Elements(slots);
  }

  private String scalar(Schema schema) {
    if (schema.allows("boolean")) {
      return draw.one("true", "false");
    }
    return schema.isNumeric() ? number(schema) : Spelling.plain(text(schema));
  }

  private String number(Schema schema) {
    if (!schema.isBounded()) {
      return draw.one("0", "123", "-1", "0.5", "1e3", "123456789012345678901234567890", "1.0");
    }
    BigInteger least = schema.minimum().toBigIntegerExact();
    BigInteger most = schema.maximum().toBigIntegerExact();
    BigInteger size = most.subtract(least).add(BigInteger.ONE);
    BigInteger any = BigInteger.valueOf(draw.anyLong()).mod(size).add(least);
    return draw.one(any, any, least, most).toString();
  }

  private String text(Schema schema) {
    if (!schema.enumeration().isEmpty()) {
      return draw.one(schema.enumeration());
    }
    if (schema.notation().isPresent()) {
      return schema.notation().get().draw(schema, draw);
    }
    int most = schema.maxLength().orElse(300);
    return draw.percent(90) ? Texts.any(draw, Math.min(most, 24)) : Texts.ofLength(draw, most);
  }
}
