package org.safeguardinghub.kit.docs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the body of a request says, for the published description: a handler that reads the bytes itself cannot show it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {

    /** A record with a component for each property; one that is not {@code @Nullable} is needed. */
    Class<?> value();
}
