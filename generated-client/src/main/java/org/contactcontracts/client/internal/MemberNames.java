package org.contactcontracts.client.internal;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.HashSet;
import java.util.Set;
import org.contactcontracts.model.ContactJson;

/** The names that a model and the models within it give to their members. */
final class MemberNames {

  private final SerializationConfig config = ContactJson.mapper().getSerializationConfig();
  private final Set<String> names = new HashSet<>();
  private final Set<Class<?>> visited = new HashSet<>();

  private MemberNames() {}

  static Set<String> of(Class<?> model) {
    MemberNames found = new MemberNames();
    found.visit(found.config.constructType(model));
    return found.names;
  }

  private void visit(JavaType type) {
    if (!type.getRawClass().getName().startsWith("org.contactcontracts.")) {
      for (JavaType contained : type.getBindings().getTypeParameters()) {
        visit(contained);
      }
      return;
    }
    if (!visited.add(type.getRawClass())) {
      return;
    }
    if (type.getRawClass().isSealed()) {
      for (Class<?> form : type.getRawClass().getPermittedSubclasses()) {
        visit(config.constructType(form));
      }
    }
    BeanDescription description = config.introspect(type);
    for (BeanPropertyDefinition member : description.findProperties()) {
      names.add(member.getName());
      visit(member.getPrimaryType());
    }
  }
}
