@NullMarked
package vn.motcua.form.internal;

import org.jspecify.annotations.NullMarked;
