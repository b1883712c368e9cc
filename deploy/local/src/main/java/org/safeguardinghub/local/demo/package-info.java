/** A borough's week of invented referrals, sent as the demo agencies' own systems would send them. */
package org.safeguardinghub.local.demo;
