@NullMarked
package vn.motcua.notice.internal;

import org.jspecify.annotations.NullMarked;
