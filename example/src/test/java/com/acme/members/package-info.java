/** An application with a user class of its own, beside the receivers of the example. */
@NullMarked
package com.acme.members;

import org.jspecify.annotations.NullMarked;
