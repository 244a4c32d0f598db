/** A clinic with Spring Boot, JPA and durable receivers: weaknesses, sound receivers, and tests as users write them. */
@NullMarked
package com.acme.clinic;

import org.jspecify.annotations.NullMarked;
