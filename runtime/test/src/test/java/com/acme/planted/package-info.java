/** Receivers with planted weaknesses, receivers without any, and a test for each. */
@NullMarked
package com.acme.planted;

import org.jspecify.annotations.NullMarked;
