/** A shop whose receivers have a weakness each, and one that has none. */
@NullMarked
package com.acme.shop;

import org.jspecify.annotations.NullMarked;
