@NullMarked
package vn.motcua.discussion.internal;

import org.jspecify.annotations.NullMarked;
