@NullMarked
package vn.motcua.remotehelp.internal;

import org.jspecify.annotations.NullMarked;
