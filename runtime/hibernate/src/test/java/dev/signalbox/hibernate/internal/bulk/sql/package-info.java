@NullMarked
package dev.signalbox.hibernate.internal.bulk.sql;

import org.jspecify.annotations.NullMarked;
