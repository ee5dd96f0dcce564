/** Electronic forms as administrators keep them: seen, edited, tried out and published. */
@NullMarked
package vn.motcua.console.forms;

import org.jspecify.annotations.NullMarked;
