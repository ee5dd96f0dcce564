@NullMarked
package vn.motcua.queue.internal;

import org.jspecify.annotations.NullMarked;
