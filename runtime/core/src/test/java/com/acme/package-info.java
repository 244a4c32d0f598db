/** An application as users write them, with the code that the processor would generate for it written by hand. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
