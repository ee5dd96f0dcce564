/** Journeys and rules in a real browser, on the demo office. */
@NullMarked
package vn.motcua.browser;

import org.jspecify.annotations.NullMarked;
