/** Contacts over HTTP: the partners' side and the workers' side. */
@NullMarked
package org.safeguardinghub.referral.contact.web;

import org.jspecify.annotations.NullMarked;
