package org.safeguardinghub.referral.restriction.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the one handler whose answer is confidential addresses, to somebody who has said why. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ShowsConfidentialAddresses {}
