@NullMarked
package vn.motcua.console.internal;

import org.jspecify.annotations.NullMarked;
