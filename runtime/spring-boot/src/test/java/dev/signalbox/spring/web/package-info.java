/** A web application with logins. */
@NullMarked
package dev.signalbox.spring.web;

import org.jspecify.annotations.NullMarked;
