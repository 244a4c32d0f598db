/** A bakery with Spring Boot and JPA. One of its receivers sends letters too early, one sends them as often as asked. */
@NullMarked
package com.acme.bakery;

import org.jspecify.annotations.NullMarked;
