/** Surveys as people answer them: by an address of their own, or at the screen in the hall. */
@NullMarked
package vn.motcua.board.survey;

import org.jspecify.annotations.NullMarked;
