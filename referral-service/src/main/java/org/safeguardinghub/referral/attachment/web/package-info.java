/** Attachments over HTTP. */
@NullMarked
package org.safeguardinghub.referral.attachment.web;

import org.jspecify.annotations.NullMarked;
