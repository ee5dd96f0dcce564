@NullMarked
package vn.motcua.printing.internal;

import org.jspecify.annotations.NullMarked;
