/** An application under test. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
