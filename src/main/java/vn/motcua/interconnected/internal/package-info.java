@NullMarked
package vn.motcua.interconnected.internal;

import org.jspecify.annotations.NullMarked;
