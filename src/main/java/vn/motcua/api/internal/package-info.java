@NullMarked
package vn.motcua.api.internal;

import org.jspecify.annotations.NullMarked;
