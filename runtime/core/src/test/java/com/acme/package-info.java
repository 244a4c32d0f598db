/** An application as a user would write it. The code that the processor would generate is written by hand. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
