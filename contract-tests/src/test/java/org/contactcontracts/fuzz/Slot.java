package org.contactcontracts.fuzz;

/** A place in a body that holds a value: the root, a member or an element. Mutable. */
final class Slot {

  private final Schema schema;
  private String name;
  private String spelledName;
  private Value value;

  private Slot(String name, Schema schema, Value value) {
    this.name = name;
    this.spelledName = Spelling.plain(name);
    this.schema = schema;
    this.value = value;
  }

  static Slot member(String name, Schema schema, Value value) {
    return new Slot(name, schema, value);
  }

  /** The root or an element, which have no name. */
  static Slot unnamed(Schema schema, Value value) {
    return new Slot("", schema, value);
  }

  String name() {
    return name;
  }

  /** The name as a JSON string. */
  String spelledName() {
    return spelledName;
  }

  /** What the contract demands here. */
  Schema schema() {
    return schema;
  }

  Value value() {
    return value;
  }

  void set(Value newValue) {
    value = newValue;
  }

  void set(String token) {
    value = new Value.Token(token);
  }

  void spellName(String spelling) {
    spelledName = spelling;
  }

  void rename(String newName) {
    name = newName;
    spelledName = Spelling.plain(newName);
  }
}
