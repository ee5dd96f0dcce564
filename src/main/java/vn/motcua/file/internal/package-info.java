@NullMarked
package vn.motcua.file.internal;

import org.jspecify.annotations.NullMarked;
