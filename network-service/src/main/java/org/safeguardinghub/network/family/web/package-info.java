/** Networks over HTTP, and the household slice from referral-service. */
@NullMarked
package org.safeguardinghub.network.family.web;

import org.jspecify.annotations.NullMarked;
