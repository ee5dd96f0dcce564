@NullMarked
package vn.motcua.lateness.internal;

import org.jspecify.annotations.NullMarked;
