package org.safeguardinghub.dashboard.measure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** For those who answer for how well it works, and those who check. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('manager', 'authority-administrator', 'auditor')")
@interface AnswersForTheFrontDoor {}
