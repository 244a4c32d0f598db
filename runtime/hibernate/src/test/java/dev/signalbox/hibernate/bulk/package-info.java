@NullMarked
package dev.signalbox.hibernate.bulk;

import org.jspecify.annotations.NullMarked;
