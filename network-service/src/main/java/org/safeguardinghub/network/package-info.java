/** The people around a child, from the first hour. */
@NullMarked
package org.safeguardinghub.network;

import org.jspecify.annotations.NullMarked;
