package org.laurel.packages;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Takes a record at its word: a component may be left out only where its type says `@Nullable`.
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        ? !isNullable(parameter)
        : super.hasRequiredMarker(config, member);
  }

  /// A key with nothing after it is no better than a key that is missing.
  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
    return member instanceof AnnotatedParameter parameter && !isNullable(parameter)
        ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
        : super.findSetterInfo(config, member);
  }

  private static boolean isNullable(AnnotatedParameter parameter) {
    return type(parameter).isAnnotationPresent(Nullable.class);
  }

  private static AnnotatedType type(AnnotatedParameter parameter) {
    var constructor = (Executable) parameter.getOwner().getAnnotated();
    return constructor.getAnnotatedParameterTypes()[parameter.getIndex()];
  }
}
