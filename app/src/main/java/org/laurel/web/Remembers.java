package org.laurel.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A page that writes down that it was looked at: it opens transactions itself. One that learns
/// only from what it reads that it must write, does without this and ends its look early
/// ([Look#end]).
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Remembers {}
