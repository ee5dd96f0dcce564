@NullMarked
package vn.motcua.directory.internal;

import org.jspecify.annotations.NullMarked;
