@NullMarked
package vn.motcua.petition.internal;

import org.jspecify.annotations.NullMarked;
