@NullMarked
package vn.motcua.outbox.internal;

import org.jspecify.annotations.NullMarked;
