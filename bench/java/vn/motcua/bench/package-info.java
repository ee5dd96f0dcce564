/** How fast it is. Programs, not tests; {@code bench/README.md} says what each measures and how. */
@NullMarked
package vn.motcua.bench;

import org.jspecify.annotations.NullMarked;
