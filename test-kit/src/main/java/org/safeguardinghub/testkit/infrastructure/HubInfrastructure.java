package org.safeguardinghub.testkit.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test a fresh database, a broker with the hub's topics, and a folder of private keys, and sets the
 * {@code hub.*} properties that say where they are. The servers start once for each JVM; the database is new for each
 * application context. Without Spring, ask {@link Infrastructure} directly.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HubInfrastructure {

    /** The service whose database is wanted, such as {@code referral}; none for a service without a store. */
    String database() default "";

    boolean kafka() default true;

    /** Topics beyond the hub's own, such as dead-letter topics. */
    String[] topics() default {};
}
