/** Question sets of surveys as administrators keep them: seen, changed by a later version, tried and published. */
@NullMarked
package vn.motcua.console.surveys;

import org.jspecify.annotations.NullMarked;
