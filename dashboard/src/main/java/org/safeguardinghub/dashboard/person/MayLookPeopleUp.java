package org.safeguardinghub.dashboard.person;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** For those who work at the front door, and for whoever keeps restricted records. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
        + " 'restricted-records-officer')")
public @interface MayLookPeopleUp {}
