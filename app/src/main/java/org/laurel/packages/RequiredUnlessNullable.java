package org.laurel.packages;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Takes a record at its word: a component may be left out only where its type says `@Nullable`.
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        ? !type(parameter).isAnnotationPresent(Nullable.class)
        : super.hasRequiredMarker(config, member);
  }

  private static AnnotatedType type(AnnotatedParameter parameter) {
    var constructor = (Executable) parameter.getOwner().getAnnotated();
    return constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
  }
}
